import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, sealContext, type SeekerId } from '#access';
import { dataRightTerm } from '#peru';
import { Clock, Database, DomainError, Keyring } from '#platform';

/** What she may ask for herself; a deletion and a copy she has at once on her page. */
export const DATA_REQUESTS = ['rectification', 'opposition', 'information', 'access'] as const;
export type DataRequestKind = (typeof DATA_REQUESTS)[number];

export interface DataRequest {
  id: number;
  seekerId: SeekerId;
  kind: DataRequestKind;
  text: string;
  askedOn: string;
  warnOn: string;
  dueOn: string;
  state: 'open' | 'done' | 'refused';
  answer: string | undefined;
}

interface Row extends Omit<DataRequest, 'text' | 'answer'> {
  body: Buffer;
  sealedAnswer: Buffer | null;
}

const PAGE = 20;
const MOST_OPEN = 10;
const COLUMNS = `id, seeker_id as "seekerId", kind, body, asked_on as "askedOn", warn_on as "warnOn", due_on as "dueOn",
  state, answer as "sealedAnswer"`;

/** What a person asks about her data, answered by the coordinator of her organisation within the term of the law. */
@Injectable()
export class DataRequestService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Gives the day by which she is answered. */
  ask(actor: Actor, given: { kind: string; text: string }): Promise<string> {
    const { seekerId } = actor;
    if (seekerId === undefined) throw new DomainError('refused', 'consent.not_a_seeker');
    const kind = DATA_REQUESTS.find((each) => each === given.kind);
    if (kind === undefined) throw new DomainError('invalid', 'request.kind_missing');
    const text = given.text.trim();
    if (text === '') throw new DomainError('invalid', 'request.text_missing');
    const { warnOn, dueOn } = dataRightTerm(kind, this.clock.today());
    return this.database.inTransaction(async () => {
      const [{ open } = { open: 0 }] = await this.database.query<{ open: number }>(
        `select count(*)::int as open from casefile.data_request where seeker_id = $1 and state = 'open'`,
        [seekerId],
      );
      if (open >= MOST_OPEN) throw new DomainError('conflict', 'request.too_many');
      await this.database.query(
        `insert into casefile.data_request (seeker_id, organisation_id, kind, body, asked_on, warn_on, due_on)
         select id, organisation_id, $2, $3, $4, $5, $6 from work.seeker where id = $1`,
        [seekerId, kind, this.seal(text, 'body', seekerId), this.clock.today(), warnOn, dueOn],
      );
      await this.audit.record({ action: 'right.asked', subject: actor.ref, fields: [kind] });
      return dueOn;
    });
  }

  /** Her own, newest first. */
  async listOwn(seekerId: SeekerId): Promise<DataRequest[]> {
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from casefile.data_request where seeker_id = $1 order by id desc limit ${String(PAGE)}`,
      [seekerId],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Open ones first, by the day they are due; twenty a page by that day and number. */
  async listOpen(after?: number): Promise<{ requests: DataRequest[]; next: number | undefined }> {
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from casefile.data_request request where state = 'open' and ($1::bigint is null
         or (due_on, id) > (select due_on, id from casefile.data_request where id = $1))
       order by due_on, id limit ${String(PAGE + 1)}`,
      [after ?? null],
    );
    const requests = rows.slice(0, PAGE).map((row) => this.opened(row));
    return { requests, next: rows.length > PAGE ? requests.at(-1)?.id : undefined };
  }

  /** A yes or a no, each with words that she reads. */
  async answer(actor: Actor, id: number, given: { state: string; text: string }): Promise<void> {
    const state = (['done', 'refused'] as const).find((each) => each === given.state);
    const text = given.text.trim();
    if (state === undefined || text === '') throw new DomainError('invalid', 'request.answer_missing');
    await this.database.inTransaction(async () => {
      const [row] = await this.database.query<{ seekerId: SeekerId; state: string; ref: string }>(
        `select request.seeker_id as "seekerId", request.state, seeker.ref from casefile.data_request request
         join work.seeker seeker on seeker.id = request.seeker_id where request.id = $1 for update of request`,
        [id],
      );
      if (row === undefined) throw new DomainError('not_found', 'request.not_found');
      if (row.state !== 'open') throw new DomainError('conflict', 'request.answered');
      await this.database.query(
        `update casefile.data_request set state = $2, answer = $3, answered_by = $4, answered_on = $5 where id = $1`,
        [id, state, this.seal(text, 'answer', row.seekerId), actor.accountId, this.clock.today()],
      );
      await this.audit.record({ action: `right.${state}`, subject: row.ref });
    });
  }

  private opened({ body, sealedAnswer, ...row }: Row): DataRequest {
    const answer = sealedAnswer === null ? undefined : this.open(sealedAnswer, 'answer', row.seekerId);
    return { ...row, text: this.open(body, 'body', row.seekerId), answer };
  }

  private seal(text: string, part: 'body' | 'answer', seekerId: SeekerId): Buffer {
    return this.keyring.seal(text.slice(0, 2000), sealContext(`casefile.data_request.${part}`, seekerId));
  }

  private open(sealed: Buffer, part: 'body' | 'answer', seekerId: SeekerId): string {
    return this.keyring.open(sealed, sealContext(`casefile.data_request.${part}`, seekerId));
  }
}
