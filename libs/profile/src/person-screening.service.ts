import { Injectable } from '@nestjs/common';
import { type AccountId, ColleagueService, type OrganisationId, type SeekerId } from '#access';
import { answerOf } from '#intake';
import { Clock, Database, Keyring, type TableFile } from '#platform';
import { isExample, SheetReader } from './person-header.service.js';
import { PersonRow, type ReadPerson, type SaidConsent } from './person-row.service.js';
import type { PersonFault } from './person-sheet.data.js';

/** A person of a file who can be stored, with who read the consents to her. */
export interface TakenPerson extends ReadPerson {
  readBy: AccountId | undefined;
}

/** What an import would do. */
export interface PeopleReport {
  rows: number;
  /** Rows that can be stored. */
  taken: TakenPerson[];
  /** Rows that an earlier import of this organisation brought already. */
  equal: number;
  refused: number;
  /** Of those taken, how many may be matched as far as consent goes. */
  consented: number;
  faults: PersonFault[];
}

type Likeness = 'row' | 'phone' | 'document' | 'name';
type Seen = Map<string, number>;

/** What is known of a file while its rows are read. */
interface Screening {
  report: PeopleReport;
  reader: SheetReader;
  seen: Seen;
  readers: Map<string, Awaited<ReturnType<ColleagueService['findCaseworker']>>>;
}

const PHONE = 'about.phone';

/** The strongest sign that a row and somebody of the organisation are one person; a name alone is only told. */
const LIKE = `
  select seeker.id as "seekerId", found.by from (
    select seeker_id, 1 as rank, 'row' as by from identity.imported where row_index = any($2)
    union all select seeker_id, 2, 'phone' from identity.person where phone_index = any($3)
    union all select seeker_id, 3, 'document' from identity.document where number_index = any($4)
    union all select seeker_id, 4, 'name' from identity.person where cardinality($5::bytea[]) > 1 and name_tokens @> $5
  ) found join work.seeker seeker on seeker.id = found.seeker_id
  where seeker.organisation_id = $1 order by found.rank, seeker.id limit 1`;

/** Reads a file of people and says of each row whether it can be stored, without storing anything. */
@Injectable()
export class PersonScreening {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly colleagues: ColleagueService,
  ) {}

  /** `tell` hears the share that is read, 0 to 1. */
  async check(
    organisationId: OrganisationId,
    file: TableFile,
    tell: (share: number) => void = () => undefined,
  ): Promise<PeopleReport> {
    const reader = new SheetReader(file);
    const rows = file.rows.filter((row) => !isExample(row));
    const report: PeopleReport = {
      rows: rows.length,
      taken: [],
      equal: 0,
      refused: 0,
      consented: 0,
      faults: [...reader.faults],
    };
    const seen: Seen = new Map();
    const readers: Screening['readers'] = new Map();
    for (const [at, row] of rows.entries()) {
      const read = new PersonRow(row, reader, this.clock.today());
      const person = read.read();
      report.faults.push(...read.faults);
      const isKept =
        person !== undefined && (await this.keep(organisationId, person, { report, reader, seen, readers }));
      if (!isKept) {
        report.refused += 1;
        // What would only be noted of a row that stays out is noted once it comes in.
        report.faults = report.faults.filter((fault) => fault.row !== row.number || fault.severity === 'refused');
      }
      tell((at + 1) / rows.length);
    }
    report.refused -= report.equal;
    return report;
  }

  /** True when she is taken; a row that is here already counts as equal. */
  private async keep(
    organisationId: OrganisationId,
    person: ReadPerson,
    { report, reader, seen, readers }: Screening,
  ): Promise<boolean> {
    const like = await this.likeness(organisationId, person);
    if (like?.by === 'row') {
      report.equal += 1;
      report.faults = report.faults.filter(({ row }) => row !== person.row);
      return false;
    }
    const faults = [...twiceIn(person, reader, seen), ...(like === undefined ? [] : [faultOf(person, reader, like)])];
    const readBy = await this.readerOf(organisationId, person.consent, readers);
    if (readBy === undefined && person.consent?.readerEmail !== undefined) {
      const field = reader.ownHeader('reader');
      faults.push({ row: person.row, field, code: 'consent.reader', severity: 'refused', data: {} });
    }
    report.faults.push(...faults);
    if (faults.some(({ severity }) => severity === 'refused')) return false;
    report.taken.push({ ...person, readBy });
    if (person.consent?.purposes.includes('match') === true) report.consented += 1;
    return true;
  }

  /** Who read it that day: somebody who accompanies people and was here then. Looked up once a file. */
  private async readerOf(
    organisationId: OrganisationId,
    said: SaidConsent | undefined,
    known: Screening['readers'],
  ): Promise<AccountId | undefined> {
    const email = said?.readerEmail;
    if (said === undefined || email === undefined) return undefined;
    if (!known.has(email)) known.set(email, await this.colleagues.findCaseworker(organisationId, email));
    const found = known.get(email);
    return found !== undefined && this.clock.dayOf(found.since) <= said.givenOn ? found.id : undefined;
  }

  private async likeness(
    organisationId: OrganisationId,
    person: ReadPerson,
  ): Promise<{ seekerId: SeekerId; by: Likeness } | undefined> {
    const { keyring } = this;
    const [phone, name] = [PHONE, 'about.name'].map((id) => textOf(person, id));
    const [found] = await this.database.query<{ seekerId: SeekerId; by: Likeness }>(LIKE, [
      organisationId,
      keyring.blindIndexes('import-row', person.key),
      phone === undefined ? [] : keyring.blindIndexes('phone', phone),
      person.number === undefined ? [] : keyring.blindIndexes('document-number', person.number),
      name === undefined ? [] : keyring.nameTokens(name),
    ]);
    return found;
  }
}

function textOf({ given }: ReadPerson, id: string): string | undefined {
  const answer = answerOf(Object.fromEntries(given), id);
  return answer?.state === 'answered' ? String(answer.value) : undefined;
}

function faultOf(
  { row }: ReadPerson,
  reader: SheetReader,
  { seekerId, by }: { seekerId: SeekerId; by: Likeness },
): PersonFault {
  if (by === 'name') {
    return { row, field: reader.headerOf('about.name'), code: 'similar.name', severity: 'warned', data: {}, seekerId };
  }
  const [field, code] =
    by === 'phone'
      ? ([reader.headerOf(PHONE), 'duplicate.phone'] as const)
      : ([reader.ownHeader('number'), 'duplicate.document'] as const);
  return { row, field, code, severity: 'refused', data: {}, seekerId };
}

/** The same telephone or number on an earlier row of this file. */
function twiceIn(person: ReadPerson, reader: SheetReader, seen: Seen): PersonFault[] {
  const phone = textOf(person, PHONE);
  const marks = [
    [reader.headerOf(PHONE), phone === undefined ? undefined : `phone ${phone}`],
    [reader.ownHeader('number'), person.number],
    [reader.headerOf('about.name'), person.key],
  ] as const;
  const faults = marks.flatMap(([field, mark]): PersonFault[] => {
    const before = mark === undefined ? undefined : seen.get(mark);
    if (mark !== undefined && before === undefined) seen.set(mark, person.row);
    if (before === undefined) return [];
    return [{ row: person.row, field, code: 'duplicate.in_file', severity: 'refused', data: { row: before } }];
  });
  return faults.slice(0, 1);
}
