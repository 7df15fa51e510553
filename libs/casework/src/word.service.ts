import { Injectable } from '@nestjs/common';
import { type AccountId, AuditTrail } from '#access';
import { NoticeTradeService, UnknownTitleRepository } from '#employer';
import { Database, DomainError } from '#platform';
import { findOccupation, findSkill } from '#taxonomy';
import { CONCEPT_USE, WAITING_WORDS } from './word.queries.js';

const PAGE = 20;
const MOST_EXPORTED = 20_000;
/** Fewer people than this are not told, and more only in tens: nobody is found by subtracting. */
const LEAST_TOLD = 10;

export type WordKind = 'occupation' | 'skill';

/** A text that nobody recognised, however many people and vacancies it came from. */
export interface WaitingWord {
  /** Of one of its rows: names the text as long as it waits. */
  id: number;
  kind: WordKind;
  key: string;
  text: string;
  times: number;
  firstSeen: string;
  lastSeen: string;
}

/** What somebody of the team said that a text means; no concept: it means none. */
export interface Synonym {
  id: number;
  kind: WordKind;
  key: string;
  text: string;
  concept: number | null;
  version: number;
  reviewedAt: Date;
  undoneAt: Date | null;
}

/** How much a concept is used now; people only where nobody can be told from the number. */
export interface ConceptUse {
  vacancies: number;
  people?: number | undefined;
}

export interface WordPlace {
  times: number;
  id: number;
}

const COLUMNS = `id, kind, key, text, concept, version, reviewed_at as "reviewedAt", undone_at as "undoneAt"`;

/** The words of the people and the firms, brought to the catalogue by the team: one text, one decision, undone at any time. */
@Injectable()
export class WordService {
  constructor(
    private readonly database: Database,
    private readonly titles: UnknownTitleRepository,
    private readonly notices: NoticeTradeService,
    private readonly audit: AuditTrail,
  ) {}

  /** The commonest first, one more than a page. */
  async list(after?: WordPlace): Promise<{ count: number; words: WaitingWord[]; pageSize: number }> {
    const words = await this.database.query<WaitingWord>(
      `select * from (${WAITING_WORDS}) waiting where $1::int is null or (times, -id) < ($1, -$2::int)
       order by times desc, id limit ${String(PAGE + 1)}`,
      [after?.times ?? null, after?.id ?? null],
    );
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from (${WAITING_WORDS}) waiting`,
    );
    return { count: row?.count ?? 0, words, pageSize: PAGE };
  }

  async get(id: number): Promise<WaitingWord> {
    const [word] = await this.database.query<WaitingWord>(
      `select * from (${WAITING_WORDS}) waiting
       where (kind, key) = (select kind, key from casefile.unresolved_word where id = $1)`,
      [id],
    );
    if (word === undefined) throw new DomainError('not_found', 'word.not_found');
    return word;
  }

  /**
   * From now on the text means this concept, or none: in every list of suggestions and at every import. Who typed it gets a
   * proposal; only notices without an owner take the trade at once.
   */
  async review(by: AccountId, id: number, concept: number | null): Promise<{ notices: number }> {
    const notices = await this.database.inTransaction(async () => {
      const version = await this.nextVersion();
      const { kind, key, text } = await this.get(id);
      if (concept !== null) requireConcept(kind, concept);
      const [row] = await this.database.query<{ id: number }>(
        `insert into work.synonym (kind, key, text, concept, version, reviewed_by)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [kind, key, text, concept, version, by],
      );
      await this.audit.record({ action: 'word.reviewed', fields: [kind] });
      if (row === undefined || concept === null) return 0;
      await this.database.query(
        'update casefile.unresolved_word set proposed = $3 where kind = $1 and key = $2 and seeker_id is not null',
        [kind, key, row.id],
      );
      return kind === 'occupation' ? this.notices.give(row.id, key, concept) : 0;
    });
    await this.titles.refresh();
    return { notices };
  }

  /** Takes a review back: the text waits again, and so do the notices that had their trade from it. */
  async undo(by: AccountId, id: number): Promise<void> {
    await this.database.inTransaction(async () => {
      const version = await this.nextVersion();
      const [gone] = await this.database.query<{ kind: WordKind }>(
        `update work.synonym set undone_version = $2, undone_by = $3, undone_at = now()
         where id = $1 and undone_version is null returning kind`,
        [id, version, by],
      );
      if (gone === undefined) throw new DomainError('not_found', 'word.not_found');
      await this.database.query('update casefile.unresolved_word set proposed = null where proposed = $1', [id]);
      await this.notices.takeBack(id);
      await this.audit.record({ action: 'word.undone', fields: [gone.kind] });
    });
    await this.titles.refresh();
  }

  /** Reviews in force, newest first, one more than a page. */
  async reviewed(before?: number): Promise<{ synonyms: Synonym[]; pageSize: number }> {
    const synonyms = await this.database.query<Synonym>(
      `select ${COLUMNS} from work.synonym where undone_version is null and ($1::int is null or id < $1)
       order by id desc limit ${String(PAGE + 1)}`,
      [before ?? null],
    );
    return { synonyms, pageSize: PAGE };
  }

  /** Every synonym in force, for the data that ship with the product. */
  exported(): Promise<Synonym[]> {
    return this.database.query<Synonym>(
      `select ${COLUMNS} from work.synonym where undone_version is null and concept is not null
       order by kind, key limit ${String(MOST_EXPORTED)}`,
    );
  }

  /** For a page that everybody may read. */
  async use(kind: WordKind, concept: number): Promise<ConceptUse> {
    const [row] = await this.database.query<{ vacancies: number; people: number }>(CONCEPT_USE[kind], [concept]);
    const { vacancies, people } = row ?? { vacancies: 0, people: 0 };
    return people < LEAST_TOLD ? { vacancies } : { vacancies, people: Math.floor(people / 10) * 10 };
  }

  /** Reviews follow one another, so that a version names one state of all of them. */
  private async nextVersion(): Promise<number> {
    await this.database.query('lock table work.synonym in share row exclusive mode');
    const [row] = await this.database.query<{ next: number }>(
      'select coalesce(max(greatest(version, undone_version)), 0) + 1 as next from work.synonym',
    );
    return row?.next ?? 1;
  }
}

function requireConcept(kind: WordKind, concept: number): void {
  const found = kind === 'skill' ? findSkill(concept) : findOccupation(concept);
  if (found === undefined) throw new DomainError('invalid', 'word.concept');
}
