import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HER_ANSWERS } from '../factories/her-answers.js';
import { Actor, type Answer, until } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';
import { type Changes, formsOf } from '../support/visitor.js';

const SECTIONS = ['about', 'work', 'study', 'wish', 'time', 'care', 'documents', 'health'];
/** With a permit to work and whole days, so that there are jobs. */
const { 'documents/obstacle': _obstacle, ...ANY } = HER_ANSWERS;
const ANSWERS = {
  ...ANY,
  'time/week': { 'time.week': ['1-all', '2-all', '3-all', '4-all', '5-all', '6-all'] },
  'documents/held': { 'documents.held.code': 'CE_TRAB', 'documents.held.expires': '2028-05-31' },
};

/** What she says in a whole section. */
const answersOf = (section: string): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(ANSWERS).flatMap(([page, given]) => (page.startsWith(`${section}/`) ? Object.entries(given) : [])),
  );

/** The first entry of the catalogue offered for each title. */
function firstOffered({ html }: Answer): Changes {
  const rows = [...html.matchAll(/name="([^"]+)\.offered"/gu)].map(([, row = '']) => row);
  return Object.fromEntries(
    rows.map((row) => [
      `${row}.occupation`,
      new RegExp(`name="${row}.occupation" value="([^"]+)"`, 'u').exec(html)?.[1] ?? '',
    ]),
  );
}

/** The level of one task, in whichever row of the page it stands. */
function levelOf({ html }: Answer, skill: number, level: Changes[string] | undefined): Changes {
  const row = new RegExp(`name="(work\\.skills\\.\\d+)\\.skill" value="${String(skill)}"`, 'u').exec(html)?.[1];
  return row === undefined ? {} : { [`${row}.level`]: level ?? '' };
}

/** Two people who say the same: one on her own phone, the other to a caseworker. */
describe('an interview', () => {
  let town: Town;
  let rosa: Actor;
  let alone: number;
  let folder: string;

  beforeAll(async () => {
    town = await startTown(6);
    rosa = await town.as('rosa');
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  const newest = async (): Promise<number> =>
    (await town.one<{ id: number }>('select max(id) as id from work.seeker')).id;
  const pages = (actor: Actor): number => actor.read.filter(({ status }) => status < 300 || status === 422).length;
  const section = (id: number, name: string): string => `/es/personas/${String(id)}/entrevista/${name}`;

  it('has its like in a person who answers page by page', async () => {
    const she = new Actor(town.address);
    const ngo = await town.one<{ id: number }>(`select min(id) as id from work.organisation where kind = 'ngo'`);
    const start = await she.get(`/es/empezar/permisos?acompana=${String(ngo.id)}`);
    await she.send(start, '/empezar/permisos.*', { purpose: ['match', 'contact'] });
    await she.fill('/es/mi-pin', '/mi-pin', { pin: '739274', again: '739274' });
    for (const [page, given] of Object.entries(ANSWERS)) {
      const sent = await she.fill(`/es/pasos/${page}`, `/pasos/${page}`, given);
      if (sent.html.includes('.offered"')) await she.send(sent, `/pasos/${page}`, firstOffered(sent));
    }
    await she.fill('/es/pasos/revisar', '/pasos/revisar');
    alone = await newest();
    expect(await town.one('select state from work.seeker where id = $1', [alone])).toEqual({ state: 'active' });
  });

  it('opens a folder and goes on with the questions on the caseworker’s screen', async () => {
    rosa.read.length = 0;
    const register = await rosa.get('/es/personas/nueva');
    const about = { name: 'Ñusta👩🏽‍🍳', channel: 'whatsapp', phone: '986 111 222', district: '150132' };
    const asked = await rosa.send(register, '/personas/nueva', {
      ...about,
      adult: 'yes',
      read: 'yes',
      purpose: ['match', 'contact'],
      next: 'interview',
    });
    const id = await newest();
    folder = `/es/personas/${String(id)}`;
    expect(asked.path).toBe(section(id, 'about'));
    expect(asked.html).toContain('value="+51986111222"');
  });

  it('takes all eight sections, each on one page, in fewer than forty page loads', async () => {
    const id = await newest();
    let page = await rosa.get(section(id, 'about'));
    for (const name of SECTIONS) {
      expect(page.path).toBe(section(id, name));
      const {
        'about.phone': _,
        'work.skills.0.level': first,
        'work.skills.1.level': second,
        ...given
      } = answersOf(name);
      page = await rosa.send(page, section(id, name), { ...given, read: 'yes' });
      if (page.html.includes('.offered"')) page = await rosa.send(page, section(id, name), firstOffered(page));
      // The tasks of a job are asked once its entry in the catalogue is confirmed.
      const tasks = { ...levelOf(page, 1023, first), ...levelOf(page, 1024, second) };
      if (name === 'work') page = await rosa.send(page, section(id, name), tasks);
      // What she leaves blank here she left blank alone too.
      if (page.path === section(id, name)) page = await rosa.send(page, section(id, name));
    }
    expect(page.path).toBe(section(id, 'revisar'));
    expect(page.text).toContain('panadera');
    page = await rosa.send(page, '/entrevista/enviar');
    expect(page.path).toBe(folder);
    expect(page.text).toContain('Perfil enviado');
    const loads = pages(rosa);
    process.stdout.write(`\nA caseworker entered a person in ${String(loads)} page loads.\n`);
    expect(loads).toBeLessThan(40);
  });

  it('leads scoring to the same facts and the same jobs', async () => {
    const id = await newest();
    const factsOf = (who: number): Promise<unknown> =>
      town.one('select facts, state from work.seeker where id = $1', [who]);
    expect(await factsOf(id)).toEqual(await factsOf(alone));
    const jobsOf = (who: number): Promise<unknown[]> =>
      town.owner.query('select vacancy_id, her_score from work.match where seeker_id = $1 order by 1', [who]);
    await until(
      'scored',
      () => jobsOf(id),
      (jobs) => jobs.length > 0,
    );
    await until(
      'alike',
      async () => JSON.stringify([await jobsOf(id), await jobsOf(alone)]),
      (both) => {
        const [one, other] = JSON.parse(both) as [unknown, unknown];
        return JSON.stringify(one) === JSON.stringify(other);
      },
    );
  });

  it('writes down once that the caseworker saw her name, and who read the questions to her', async () => {
    const id = await newest();
    expect(await town.owner.query('select what, reason from work.disclosure where seeker_id = $1', [id])).toEqual([
      { what: 'identity', reason: 'interview' },
    ]);
    const [read] = await town.owner.query<{ n: number }>(
      `select count(*)::int as n from work.answer where seeker_id = $1 and read_by is not null`,
      [id],
    );
    expect(read?.n).toBeGreaterThan(5);
  });

  it('keeps the good answers beside a wrong one, and two caseworkers do not write over each other', async () => {
    const id = await newest();
    const old = await rosa.get(section(id, 'wish'));
    const elena = await town.as('elena');
    await elena.fill(section(id, 'wish'), section(id, 'wish'), { 'wish.floor': '1350' });
    const wrong = await rosa.send(old, section(id, 'wish'), { 'wish.floor': 'mil', 'wish.contract': 'daily' });
    expect(wrong.status).toBe(422);
    expect(formsOf(wrong.html).flatMap(({ fields }) => fields['wish.floor'] ?? [])).toEqual(['mil']);
    await rosa.send(old, section(id, 'wish'), { 'wish.contract': 'home' });
    const kept = await town.owner.query(
      `select answer -> 'value' as value from work.answer where seeker_id = $1 and question in ('wish.floor', 'wish.contract') order by question`,
      [id],
    );
    expect(kept).toEqual([{ value: 'home' }, { value: 135_000 }]);
  });

  it('sends what happened to her to the person of trust and shows it nowhere again', async () => {
    const id = await newest();
    const before = await town.one<{ n: number }>('select count(*)::int as n from protection.report');
    const sent = await rosa.fill(section(id, 'safety'), section(id, 'safety'), {
      'safety.asked': ['documents'],
      'safety.call': 'yes',
      'safety.when': 'jueves',
    });
    expect(sent.text).toContain('No queda en esta carpeta');
    expect(await town.one('select count(*)::int - $1::int as n from protection.report', [before.n])).toEqual({ n: 1 });
    expect((await rosa.get(section(id, 'safety'))).html).not.toMatch(/jueves|checked/u);
  });

  it('has no page for what only she may answer, nor for somebody who took her permissions back', async () => {
    const id = await newest();
    expect((await rosa.get(section(id, 'equality'))).status).toBe(404);
    await town.owner.query('update work.consent set withdrawn_at = now() where seeker_id = $1', [id]);
    expect((await rosa.get(section(id, 'about'))).status).toBe(409);
    await town.owner.query('update work.consent set withdrawn_at = null where seeker_id = $1', [id]);
  });

  it('gives the device to her, and not a second time', async () => {
    const review = await rosa.get(`${folder}/entrevista/revisar`);
    const hers = await rosa.send(review, '/entregar');
    expect(hers.path).toBe('/es/mi-pin');
    await rosa.fill('/es/mi-pin', '/mi-pin', { pin: '739274', again: '739274' });
    expect((await rosa.get('/es/pasos')).text).toContain('Ñusta');
    rosa = await town.as('rosa');
    expect((await rosa.get(`${folder}/entrevista/revisar`)).html).not.toContain('/entregar');
    expect((await rosa.push(`${folder}/entregar`)).status).toBe(409);
  });
});
