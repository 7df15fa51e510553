import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, SeekerId } from '#access';
import { DayService, SpokenAnswerService } from '#casework';
import { type Vacancy, EmployerService, type VacancyForm, VacancyService } from '#employer';
import { MatchingService, ScoringService } from '#matching';
import { addDays } from '#peru';
import { as, FIRST_DAY, organisationOf, ThreeParties } from '../support/three-parties.js';

/** Each reads a permit out of the list when the list does not go back as a whole. */
const ATTACKS: readonly (readonly [string, (form: VacancyForm) => VacancyForm])[] = [
  ['a longer contract', (form) => ({ ...form, contractMonths: 24 })],
  ['a contract without end', (form) => ({ ...form, contractMonths: undefined })],
  ['a later first day', (form) => ({ ...form, startOn: addDays(FIRST_DAY, 364) })],
  ['other pay', (form) => ({ ...form, pay: { min: 150_000, max: 160_000 } })],
];

describe('a firm that edits its vacancy and watches its list', () => {
  let parties: ThreeParties;
  let firm: Actor;
  /** Her permit ends after this contract and before a longer one. */
  let withPermit: SeekerId;
  let others: SeekerId[];

  beforeAll(async () => {
    parties = await ThreeParties.open();
    firm = await parties.addFirm('20100070970');
  });

  beforeEach(async () => {
    parties.post = await parties.addPost(firm);
    withPermit = await parties.addPerson({
      rightToWork: { hireNow: 'yes', until: addDays(FIRST_DAY, 239), renewable: false, countsForCap: 'yes' },
    });
    others = [await parties.addPerson(), await parties.addPerson()];
    for (const her of [withPermit, ...others]) await approve(her);
  });

  afterAll(() => parties.close());

  const approve = async (her: SeekerId): Promise<void> => {
    parties.her = her;
    await parties.approve();
  };
  /** Whom the firm's list shows, by the same two questions that its page asks. */
  const shown = async (): Promise<Set<SeekerId>> => {
    const reviewed = (await parties.shown(firm)).map(({ seekerId }) => seekerId);
    const pairs = await parties.rooms.get(MatchingService).listLawful(parties.post, reviewed);
    return new Set(pairs.map(({ match }) => match.seekerId));
  };
  const edit = async (change: (form: VacancyForm) => VacancyForm): Promise<Vacancy> => {
    const vacancies = parties.rooms.get(VacancyService);
    const { form } = await vacancies.get(parties.post);
    return as(firm, () => vacancies.edit(parties.post, organisationOf(firm), change(form)));
  };
  const rescore = () => parties.rooms.get(ScoringService).rescoreVacancy(parties.post);

  it('sees all three before it edits', async () => {
    expect(await shown()).toEqual(new Set([withPermit, ...others]));
  });

  it.each(ATTACKS)('finds nobody after %s, before and after the scoring', async (_, change) => {
    await edit(change);
    expect(await shown()).toEqual(new Set());
    await rescore();
    expect(await shown()).toEqual(new Set());
    const waiting = await parties.owner.query<{ id: SeekerId }>(
      `select seeker_id as id from work.introduction where vacancy_id = $1 and review = 'waiting' and returned_at is not null`,
      [parties.post],
    );
    expect(new Set(waiting.map(({ id }) => id))).toEqual(new Set([withPermit, ...others]));
  });

  it('finds nobody after its figures closed the cap, whoever counts for it', async () => {
    const figures = { headcount: 40, foreignHeadcount: 39, payroll: 6_000_000, foreignPayroll: 5_900_000 };
    const employers = parties.rooms.get(EmployerService);
    await as(firm, () => employers.declarePayroll(organisationOf(firm), figures));
    await rescore();
    expect(await shown()).toEqual(new Set());
    const open = { headcount: 40, foreignHeadcount: 0, payroll: 6_000_000, foreignPayroll: 0 };
    await as(firm, () => employers.declarePayroll(organisationOf(firm), open));
    await rescore();
    expect(await shown()).toEqual(new Set());
  });

  it('finds nobody after an edit while it was paused', async () => {
    const vacancies = parties.rooms.get(VacancyService);
    await vacancies.setState(parties.post, organisationOf(firm), 'paused');
    await edit((form) => ({ ...form, contractMonths: 24 }));
    await vacancies.setState(parties.post, organisationOf(firm), 'open');
    await rescore();
    expect(await shown()).toEqual(new Set());
  });

  it('sees again whom a caseworker approved again, and only whom it can hire', async () => {
    await edit((form) => ({ ...form, contractMonths: 24 }));
    await rescore();
    for (const her of [withPermit, ...others]) await approve(her);
    expect(await shown()).toEqual(new Set(others));
  });

  it('keeps its list after an edit of words that the law does not read', async () => {
    await edit((form) => ({ ...form, title: 'Panadería de barrio', tasks: 'Preparar masas de lunes a viernes.' }));
    await rescore();
    expect(await shown()).toEqual(new Set([withPermit, ...others]));
  });

  it('keeps who released her contact to it', async () => {
    const [released] = others;
    if (released === undefined) throw new Error('nobody');
    parties.her = released;
    const { id } = await parties.introduction();
    await parties.introductions.answerAsSeeker(released, parties.post, { said: 'yes' });
    await as(firm, () => parties.introductions.answerAsEmployer(id, organisationOf(firm), { said: 'yes' }));
    await parties.introductions.release(released, parties.post, ['name']);
    await edit((form) => ({ ...form, contractMonths: 24 }));
    await rescore();
    expect(await shown()).toEqual(new Set([released]));
    expect(await parties.contact(firm)).toMatchObject({ name: 'Ana Quispe' });
  });
});

/** Figures of the firm, and the foreign caps that follow for one more worker who counts. */
const NOT_OPEN = [
  ['full', { headcount: 40, foreignHeadcount: 39, payroll: 6_000_000, foreignPayroll: 5_900_000 }],
  ['borderline', { headcount: 9, foreignHeadcount: 1, payroll: 6_000_000, foreignPayroll: 150_000 }],
  ['unknown', undefined],
] as const;
const OPEN = { headcount: 40, foreignHeadcount: 0, payroll: 6_000_000, foreignPayroll: 0 };

describe.each(NOT_OPEN)('a firm whose caps are %s', (caps, figures) => {
  let parties: ThreeParties;
  let firm: Actor;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    firm = await parties.addFirm('20100070970');
  });

  beforeEach(async () => {
    await declare();
    parties.post = await parties.addPost(firm);
    parties.her = await parties.addPerson();
    await parties.approve();
  });

  afterAll(() => parties.close());

  const declare = async (now: typeof figures | typeof OPEN = figures): Promise<void> => {
    const employers = parties.rooms.get(EmployerService);
    if (now === undefined)
      await parties.owner.query('update work.employer set headcount = null, foreign_headcount = null');
    else await as(firm, () => employers.declarePayroll(organisationOf(firm), now));
  };
  const say = (said: 'yes' | 'later' | 'no', capsTold?: boolean) =>
    parties.introductions.answerAsSeeker(parties.her, parties.post, { said, capsTold });
  /** All doors at once: list, profile, count, the state of the list. */
  const sees = async (): Promise<boolean> => {
    const { introductions } = parties;
    const { id, seekerId } = await parties.introduction();
    const opened = await as(firm, () => introductions.getForEmployer(id, organisationOf(firm))).catch(() => undefined);
    const counted = (await introductions.countOffered([parties.post])).get(parties.post) ?? 0;
    const listed = (await parties.shown(firm)).map((each) => each.seekerId);
    const answers = [opened !== undefined, counted === 1, listed.includes(seekerId)];
    if (new Set(answers).size > 1) throw new Error(`one door is open, another is not: ${answers.join(' ')}`);
    return opened !== undefined;
  };
  const asked = async (): Promise<boolean> => {
    const { toAsk } = await as(parties.caseworker, () => parties.rooms.get(DayService).load(parties.caseworker));
    return toAsk.some(({ seekerId, vacancyId }) => seekerId === parties.her && vacancyId === parties.post);
  };

  it('sees an exempt person only after she said yes knowing what that tells, and no longer than that', async () => {
    const state = () => parties.introductions.stateForFirm(parties.post, organisationOf(firm));
    const { facts } = await parties.rooms.get(VacancyService).get(parties.post);
    expect(facts.foreignCap).toBe(caps);
    const empty = await state();
    expect([await sees(), await asked()]).toEqual([false, true]);
    await say('yes');
    expect([await sees(), await asked(), (await state()) === empty]).toEqual([false, true, true]);
    await say('yes', true);
    expect([await sees(), await asked(), (await state()) === empty]).toEqual([true, false, false]);
    await say('yes');
    expect(await sees()).toBe(true);
    await say('later');
    expect([await sees(), await asked(), (await state()) === empty]).toEqual([false, true, true]);
    await say('yes', true);
    expect(await sees()).toBe(true);
    await say('no');
    expect([await sees(), await asked()]).toEqual([false, false]);
  });

  it('sees her after a yes that she said to her own caseworker, whose name stands beside it', async () => {
    const { caseworker, stranger, pair, introductions } = parties;
    const spoken = (by: Actor) => as(by, () => parties.rooms.get(SpokenAnswerService).yes(by, pair));
    await expect(spoken(stranger)).rejects.toMatchObject({ kind: 'not_found' });
    await spoken(caseworker);
    expect([await sees(), await asked()]).toEqual([true, false]);
    expect((await parties.introduction()).answerReadBy).toBe(caseworker.accountId);
    await say('later');
    expect([await sees(), (await parties.introduction()).answerReadBy]).toEqual([false, null]);
    expect(await introductions.readerOf(await parties.introduction())).toBeUndefined();
    await say('no');
    await expect(spoken(caseworker)).rejects.toMatchObject({ code: 'review.not_waiting_for_her' });
    expect([await sees(), (await parties.introduction()).seekerAnswer]).toEqual([false, 'no']);
  });

  it('never sees somebody whom it cannot hire, whatever she says', async () => {
    parties.her = await parties.addPerson({ rightToWork: { hireNow: 'yes', renewable: true, countsForCap: 'yes' } });
    await parties.approve();
    await say('yes', true);
    expect([await sees(), await asked()]).toEqual([false, false]);
  });

  it('is told of nobody’s sixty days but of those it saw', async () => {
    const unanswered = async () => (await parties.introductions.countUnanswered([parties.post])).get(parties.post) ?? 0;
    await parties.owner.query(`update work.introduction set ended_at = now(), ended_reason = 'no_answer'`);
    expect(await unanswered()).toBe(0);
    await parties.owner.query(`update work.introduction set seeker_answer = 'yes', caps_told = true`);
    expect(await unanswered()).toBe(1);
  });

  it('loses whom it saw while they were open, until she says yes again', async () => {
    await declare(OPEN);
    parties.post = await parties.addPost(firm);
    await parties.approve();
    await say('yes');
    expect(await sees()).toBe(true);
    await declare();
    const vacancies = parties.rooms.get(VacancyService);
    const { form } = await vacancies.get(parties.post);
    await as(firm, () => vacancies.edit(parties.post, organisationOf(firm), form));
    await parties.rooms.get(ScoringService).rescoreVacancy(parties.post);
    expect(await sees()).toBe(false);
    await parties.approve();
    expect([await sees(), await asked()]).toEqual([false, true]);
    await say('yes', true);
    expect(await sees()).toBe(true);
  });
});
