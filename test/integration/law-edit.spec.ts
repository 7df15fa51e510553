import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, SeekerId } from '#access';
import { type Vacancy, EmployerService, type VacancyForm, VacancyService } from '#employer';
import { MatchingService, ScoringService } from '#matching';
import { as, organisationOf, ThreeParties } from '../support/three-parties.js';

/** Each reads a permit out of the list when the list does not go back as a whole. */
const ATTACKS: readonly (readonly [string, (form: VacancyForm) => VacancyForm])[] = [
  ['a longer contract', (form) => ({ ...form, contractMonths: 24 })],
  ['a contract without end', (form) => ({ ...form, contractMonths: undefined })],
  ['a later first day', (form) => ({ ...form, startOn: '2028-01-03' })],
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
      rightToWork: { hireNow: 'yes', until: '2027-08-31', renewable: false, countsForCap: 'yes' },
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
