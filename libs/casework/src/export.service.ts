import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, type OrganisationId, type SeekerId } from '#access';
import { ConsentLedger, DisclosureLog } from '#consent';
import { jobPosting, type PublishedVacancy, type VacancyState } from '#employer';
import { answerOf, answerTexts, findQuestion, type Language, SHEET_COLUMNS } from '#intake';
import { districts } from '#peru';
import { type CellValue, Database, DomainError, type PagedTable, RequestContext } from '#platform';
import { ProfileService } from '#profile';
import { findSkill } from '#taxonomy';
import { FACTS, MATCHES, PEOPLE, VACANCIES } from './export.queries.js';

const PAGE = 500;
const PEOPLE_PAGE = 25;
/** Words that say why a list of names leaves the house. */
const LEAST_WORDS = 5;

type Row = readonly CellValue[];
type VacancyRow = PublishedVacancy & { state: VacancyState; filled: number };
type FactRow = Readonly<Record<(typeof FACT_COLUMNS)[number] | 'id', CellValue>> & { id: number };
type MatchRow = Readonly<Record<(typeof MATCH_COLUMNS)[number] | 'id', CellValue>> & { id: number };

const VACANCY_COLUMNS = [
  'id',
  'ref',
  'state',
  'employer',
  'title',
  'tasks',
  'isco',
  'ubigeo',
  'district',
  'remote',
  'contract',
  'contractMonths',
  'payMin',
  'payMax',
  'startOn',
  'closesOn',
  'positions',
  'filled',
  'experienceMonths',
  'education',
  'postedOn',
] as const;

const FACT_COLUMNS = [
  'person',
  'organisation',
  'state',
  'freshOn',
  'mayMatch',
  'district',
  'education',
  'isco',
  'wished',
] as const;

const MATCH_COLUMNS = [
  'person',
  'vacancy',
  'title',
  'firm',
  'review',
  'reason',
  'reviewedOn',
  'herScore',
  'listScore',
  'scoring',
  'seekerAnswer',
  'seekerAnsweredOn',
  'employerAnswer',
  'employerReason',
  'employerAnsweredOn',
] as const;

const QUESTIONS = [...new Set(SHEET_COLUMNS.map(({ question }) => question))].flatMap((id) => {
  const found = findQuestion(id);
  return found === undefined ? [] : [found];
});

/** Data that leave the house: read a page at a time, by key, and written down where they name a person. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileService,
    private readonly consents: ConsentLedger,
    private readonly disclosures: DisclosureLog,
    private readonly audit: AuditTrail,
  ) {}

  /** Open vacancies of everybody, or those of one firm in every state. */
  vacancies(organisationId?: OrganisationId): PagedTable {
    const pages = this.pages<VacancyRow>(VACANCIES, organisationId, PAGE);
    return { name: 'vacancies', columns: VACANCY_COLUMNS, pages: mapped(pages, (rows) => rows.map(vacancyCells)) };
  }

  /** The same as schema.org JobPostings, one graph. */
  async *postings(organisationId?: OrganisationId): AsyncGenerator<string> {
    yield '{"@context":"https://schema.org","@graph":[';
    let comma = '\n';
    for await (const rows of this.pages<VacancyRow>(VACANCIES, organisationId, PAGE)) {
      for (const row of rows) {
        yield `${comma}${JSON.stringify(jobPosting(row))}`;
        comma = ',\n';
      }
    }
    yield '\n]}\n';
  }

  /** Reviews and answers by number, without identity. */
  matches(organisationId?: OrganisationId): PagedTable {
    const pages = this.pages<MatchRow>(MATCHES, organisationId, PAGE);
    const cells = (row: MatchRow): Row => MATCH_COLUMNS.map((column) => row[column]);
    return { name: 'matches', columns: MATCH_COLUMNS, pages: mapped(pages, (rows) => rows.map(cells)) };
  }

  /** People by number with what they look for and can do, without name, contact, document or care: for whoever runs this. */
  facts(organisationId?: OrganisationId): PagedTable {
    const pages = this.pages<FactRow>(FACTS, organisationId, PAGE);
    const cells = (row: FactRow): Row => FACT_COLUMNS.map((column) => row[column]);
    return { name: 'seekers', columns: FACT_COLUMNS, pages: mapped(pages, (rows) => rows.map(cells)) };
  }

  /** The people of her own organisation with their names; each reads in her log who took them and why. */
  async seekers(actor: Actor, given: { detail: string; language: Language }): Promise<PagedTable> {
    const { organisationId } = actor;
    if (organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
    const detail = given.detail.trim();
    if (detail.split(/\s+/u).filter((word) => word.length > 1).length < LEAST_WORDS) {
      throw new DomainError('invalid', 'export.reason', { least: LEAST_WORDS });
    }
    await this.audit.record({ action: 'export.people', fields: ['seekers'] });
    const columns = [
      'numero',
      'estado',
      'fresco_el',
      'busca_puestos',
      ...QUESTIONS.map(({ text }) => text[given.language]),
    ];
    return { name: 'people', columns, pages: this.people(actor, organisationId, { detail, language: given.language }) };
  }

  private async *people(
    actor: Actor,
    organisationId: OrganisationId,
    given: { detail: string; language: Language },
  ): AsyncGenerator<Row[]> {
    const caller = RequestContext.current();
    for await (const people of this.pages<PersonRow>(PEOPLE, organisationId, PEOPLE_PAGE)) {
      const read = (): Promise<Row[]> =>
        this.database.inTransaction(async () => {
          const rows: Row[] = [];
          for (const person of people) rows.push(await this.personCells(actor, person, given));
          return rows;
        });
      yield await (caller === undefined ? read() : RequestContext.run(caller, read));
    }
  }

  private async personCells(
    { accountId, organisationId }: Actor,
    { id, state, freshOn }: PersonRow,
    { detail, language }: { detail: string; language: Language },
  ): Promise<Row> {
    await this.disclosures.record({
      seekerId: id,
      accountId,
      organisationId,
      what: 'identity',
      reason: 'export',
      detail,
    });
    const answers = await this.profiles.loadAnswers(id);
    const mayMatch = await this.consents.has(id, 'match');
    const told = QUESTIONS.map((question): string => {
      const answer = answerOf(answers, question.id);
      return answer?.state === 'answered'
        ? answerTexts(question, answer.value, language, NAMES[language]).join('; ')
        : '';
    });
    return [id, state, freshOn, mayMatch, ...told];
  }

  /** By key, a page at a time, each in a statement of its own. */
  private async *pages<T extends { id: number }>(
    sql: string,
    organisationId: number | undefined,
    size: number,
  ): AsyncGenerator<T[]> {
    for (let after = 0; ;) {
      const rows = await this.database.query<T>(sql, [after, organisationId ?? null, size]);
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
      after = rows.at(-1)?.id ?? after;
    }
  }
}

interface PersonRow {
  id: SeekerId;
  state: string;
  freshOn: string;
}

async function* mapped<T, U>(pages: AsyncIterable<T>, change: (page: T) => U): AsyncGenerator<U> {
  for await (const page of pages) yield change(page);
}

let byCode: ReadonlyMap<string, string> | undefined;

function districtNamed(code: string | undefined): string | undefined {
  byCode ??= new Map(districts().map(({ ubigeo, name, province }) => [ubigeo, `${name}, ${province}`]));
  return code === undefined ? undefined : byCode.get(code);
}

const NAMES = {
  es: { district: districtNamed, skill: (id: number) => findSkill(id)?.es },
  en: { district: districtNamed, skill: (id: number) => findSkill(id)?.en },
} as const;

function vacancyCells({ id, ref, state, organisation, form, positions, filled, closesOn, postedOn }: VacancyRow): Row {
  const pay = [form.pay?.min, form.pay?.max].map((centimos) => (centimos === undefined ? null : centimos / 100));
  return [
    id,
    ref,
    state,
    organisation,
    form.title,
    form.tasks,
    form.isco ?? null,
    form.district ?? null,
    districtNamed(form.district) ?? null,
    form.remote,
    form.contract,
    form.contractMonths ?? null,
    ...pay,
    form.startOn,
    closesOn,
    positions,
    filled,
    form.experienceMonths ?? null,
    form.education ?? null,
    postedOn,
  ];
}
