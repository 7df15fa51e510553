import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, type SeekerId } from '#access';
import { type WaitingWord, WordService } from '#casework';
import { ErasureService } from '#consent';
import { ImportService } from '#employer';
import type { Answer } from '#intake';
import { rucCheckDigit } from '#peru';
import { Clock, Outbox } from '#platform';
import { ProfileService, UnresolvedWordRepository } from '#profile';
import { createLinker, withReviewed } from '#taxonomy';
import { ThreeParties } from '../support/three-parties.js';

const FOOD_SELLER = 521201;

describe('texts that nobody recognised', () => {
  let parties: ThreeParties;
  let words: WordService;
  let her: SeekerId;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    words = parties.rooms.get(WordService);
    her = await typing('tizanera 987654321', 'Ayudante de Yulimar');
  }, 60_000);

  afterAll(() => parties.close());

  const profiles = (): ProfileService => parties.rooms.get(ProfileService);
  const by = () => parties.caseworker.accountId;
  const jobs = (...titles: string[]): Answer => ({
    state: 'answered',
    value: titles.map((title) => ({ title, occupation: 'none', kind: 'informal' })),
  });
  /** Somebody new whose jobs are none of those offered. */
  async function typing(...titles: string[]): Promise<SeekerId> {
    const { id } = await profiles().start();
    await profiles().answer(id, [['work.jobs', jobs(...titles)]]);
    return id;
  }
  const listed = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await words.list()).words.map(({ text, times }) => [text, times]));
  const waiting = async (text: string): Promise<WaitingWord> => {
    const found = (await words.list()).words.find((word) => word.text === text);
    if (found === undefined) throw new Error(`${text} does not wait`);
    return found;
  };
  const first = (text: string): string | undefined =>
    withReviewed(createLinker()).link(text, { kind: 'occupation' })[0]?.id;
  const rows = (where: string): Promise<{ text: string }[]> =>
    parties.owner.query(`select text from casefile.unresolved_word where ${where} order by id`);

  it('are kept without numbers and addresses, and not shown while one person could be known by them', async () => {
    expect(await rows(`seeker_id = ${String(her)}`)).toEqual([{ text: 'tizanera' }, { text: 'Ayudante de Yulimar' }]);
    expect(await listed()).toEqual({});
  });

  it('are shown once three people typed them, in any gender, or when each word is one of the catalogue', async () => {
    await typing('Tizanero');
    expect(await listed()).toEqual({});
    await typing('Tizaneras', 'ayudante de venta de pan');
    expect(await listed()).toMatchObject({ 'ayudante de venta de pan': 1 });
    expect(Object.values(await listed()).toSorted((a, b) => a - b)).toEqual([1, 3]);
  });

  it('follow her answers', async () => {
    const one = await typing('ayudante de venta de flores', 'ayudante de venta de queso');
    await profiles().answer(one, [['work.jobs', jobs('ayudante de venta de queso')]]);
    expect(await rows(`seeker_id = ${String(one)}`)).toEqual([{ text: 'ayudante de venta de queso' }]);
    await profiles().answer(one, [['work.jobs', { state: 'declined' }]]);
    expect(await rows(`seeker_id = ${String(one)}`)).toEqual([]);
  });

  it('go with her when she is erased, and with them what only she made visible', async () => {
    const gone = await typing('ayudante de venta de arroz', 'tizanera');
    const before = (await listed())['tizanera'] ?? Object.values(await listed())[0] ?? 0;
    const { owner } = parties;
    await new ErasureService(owner, new AuditTrail(owner), new Outbox(owner), new Clock()).erase(gone);
    const after = await listed();
    expect(after['ayudante de venta de arroz']).toBeUndefined();
    expect(Math.max(...Object.values(after))).toBe(before - 1);
  });

  it('of a search are kept when she says it is none, or when the nearest says nothing', async () => {
    const tasks = parties.rooms.get(UnresolvedWordRepository);
    await tasks.keepTask(her, 'work.skills', 'bongosear', false);
    await tasks.keepTask(her, 'work.skills', 'elaborar pan', false);
    await tasks.keepTask(her, 'work.skills', 'cortar y pegar', true);
    expect(await rows(`kind = 'skill'`)).toEqual([{ text: 'bongosear' }, { text: 'cortar y pegar' }]);
  });

  describe('once somebody of the team said what they mean', () => {
    let synonym: number;

    it('count at once for both genders, and are proposed to whom typed them, never coded', async () => {
      const { id } = (await words.list()).words[0] ?? { id: 0 };
      await words.review(by(), id, FOOD_SELLER);
      expect([first('tizanero'), first('Tizaneras')]).toEqual([String(FOOD_SELLER), String(FOOD_SELLER)]);
      const proposals = await parties.rooms.get(UnresolvedWordRepository).proposals(her);
      expect(proposals).toEqual([{ question: 'work.jobs', text: 'tizanera' }]);
      const { facts } = await profiles().get(her);
      expect(facts.jobs?.filter((job) => job.occupation !== undefined)).toEqual([]);
      const { synonyms } = await words.reviewed();
      expect(synonyms).toMatchObject([{ concept: FOOD_SELLER, version: 1 }]);
      synonym = synonyms[0]?.id ?? 0;
      await expect(words.review(by(), id, FOOD_SELLER)).rejects.toMatchObject({ code: 'word.not_found' });
    });

    it('wait again when it is undone; nothing is lost of who decided what', async () => {
      await words.undo(by(), synonym);
      expect(first('tizanero')).not.toBe(String(FOOD_SELLER));
      expect((await words.list()).words[0]?.times).toBe(3);
      expect(await parties.rooms.get(UnresolvedWordRepository).proposals(her)).toEqual([]);
      const [row] = await parties.owner.query('select version, undone_version, undone_by from work.synonym');
      expect(row).toEqual({ version: 1, undone_version: 2, undone_by: by() });
      await expect(words.undo(by(), synonym)).rejects.toMatchObject({ code: 'word.not_found' });
    });

    it('leave the list when they mean no work at all', async () => {
      const { id } = await waiting('ayudante de venta de pan');
      await words.review(by(), id, null);
      expect((await listed())['ayudante de venta de pan']).toBeUndefined();
      expect(await words.exported()).toEqual([]);
    });

    it('take only a concept that there is', async () => {
      const { id } = (await words.list()).words[0] ?? { id: 0 };
      await expect(words.review(by(), id, 999_999)).rejects.toMatchObject({ code: 'word.concept' });
    });
  });

  describe('in the titles of imported notices', () => {
    const mapping = {
      source: 'prueba',
      organisationKind: 'employer' as const,
      columns: { title: 'puesto', organisation: 'firma' },
      defaults: { startOn: '2026-12-15', contract: 'planilla' as const },
    };
    const take = (...titles: string[]) =>
      parties.rooms.get(ImportService).run({
        fileName: 'avisos.csv',
        digest: createHash('sha256').update(titles.join()).digest(),
        rows: titles.map((puesto) => ({ puesto, firma: 'Feria Uno' })),
        mapping,
      });
    const states = async (): Promise<unknown> =>
      parties.owner.query(
        `select state, form -> 'occupation' as trade from work.vacancy where import_id is not null order by id`,
      );

    it('wait for a person, then open under the trade she gave, as at an import, and wait again when she takes it back', async () => {
      await take('Bongosero 02', 'Bongosera');
      expect(await states()).toEqual([
        { state: 'in_review', trade: null },
        { state: 'in_review', trade: null },
      ]);
      const word = (await words.list()).words.find(({ key }) => key.startsWith('bongos'));
      expect(word?.times).toBe(2);
      expect(await words.review(by(), word?.id ?? 0, FOOD_SELLER)).toEqual({ notices: 2 });
      const open = { state: 'open', trade: FOOD_SELLER };
      expect(await states()).toEqual([open, open]);
      await take('BONGOSERAS');
      expect(await states()).toEqual([open, open, open]);
      const rescored = await parties.owner.query(`select 1 from work.outbox where job = 'rescore-vacancy'`);
      expect(rescored.length).toBeGreaterThanOrEqual(2);
      const { synonyms } = await words.reviewed();
      await words.undo(by(), synonyms.find(({ key }) => key.startsWith('bongos'))?.id ?? 0);
      const back = { state: 'in_review', trade: null };
      // What an import coded by itself it keeps, as any other label it was sure of.
      expect(await states()).toEqual([back, back, open]);
      expect((await words.list()).words.find(({ key }) => key.startsWith('bongos'))?.times).toBe(2);
    });

    it('leave a firm its own: its waiting post is not coded', async () => {
      const firm = await parties.addFirm(`2055500001${rucCheckDigit('2055500001')}`);
      const { id } = await parties.owner
        .query<{ id: number }>(
          `insert into work.vacancy (organisation_id, title, facts, form, state)
           select $1, 'Chupetera', '{}', '{}', 'in_review' returning id`,
          [firm.organisationId],
        )
        .then(([row]) => row ?? { id: 0 });
      await parties.owner.query(
        `insert into casefile.unresolved_word (kind, key, text, known, vacancy_id, first_seen, last_seen)
         values ('occupation', 'chupeter', 'Chupetera', false, $1, (now() at time zone 'America/Lima')::date, (now() at time zone 'America/Lima')::date)`,
        [id],
      );
      await words.review(by(), (await waiting('Chupetera')).id, FOOD_SELLER);
      expect(await parties.owner.query('select state from work.vacancy where id = $1', [id])).toEqual([
        { state: 'in_review' },
      ]);
    });
  });

  it('are paged, the commonest first', async () => {
    for (let number = 0; number < 24; number += 1) {
      const rare = `qu${'abcdefghijklmnopqrstuvwxyz'.slice(number, number + 3)}x`;
      await parties.owner.query(
        `insert into casefile.unresolved_word (kind, key, text, known, seeker_id, question, first_seen, last_seen)
         values ('skill', $1, $1, true, $2, 'work.skills', (now() at time zone 'America/Lima')::date, (now() at time zone 'America/Lima')::date)`,
        [rare, her],
      );
    }
    const page = await words.list();
    const last = page.words[page.pageSize - 1];
    const next = await words.list(last);
    const seen = [...page.words.slice(0, page.pageSize), ...next.words].map(({ kind, key }) => `${kind} ${key}`);
    expect([seen.length, new Set(seen).size]).toEqual([page.count, page.count]);
    const times = [...page.words.slice(0, page.pageSize), ...next.words].map((word) => word.times);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});
