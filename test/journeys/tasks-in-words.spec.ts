import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';

const JOBS = '/es/pasos/work/jobs';
const SKILLS = '/es/pasos/work/skills';

describe('tasks in somebody’s own words', () => {
  let town: Town;
  let delia: Actor;

  beforeAll(async () => {
    town = await startTown(6);
    delia = await town.as('delia');
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  it('are offered with the words in which she said them; nothing is hers before her yes, and a no is not asked again', async () => {
    await delia.fill(JOBS, JOBS, {
      'work.jobs.0.title': 'Lo que salga',
      'work.jobs.0.kind': 'informal',
      'work.jobs.0.tasks': 'Cuidaba niños en las tardes y también cortaba cabello a las vecinas.',
    });
    const page = await delia.get(SKILLS);
    expect(page.text).toContain('Lo dijiste tú: «Cuidaba niños»');
    expect(page.text).toContain('Lo dijiste tú: «cortaba cabello»');
    const { facts } = await town.one<{ facts: { skills?: readonly object[] } }>(
      'select facts from work.seeker where demo order by id desc limit 1',
    );
    expect(facts.skills ?? []).toEqual([]);
    const [, hair = ''] = /Cortar cabello[\s\S]*?name="unasked" value="(\d+)"/u.exec(page.html) ?? [];
    const row = new RegExp(`name="(work\\.skills\\.\\d+)\\.skill" value="(\\d+)"`, 'gu');
    const rows = [...page.html.matchAll(row)].map(([, name = '', id = '']) => [id, name] as const);
    const [, children = ''] = /Cuidar niños[\s\S]*?name="unasked" value="(\d+)"/u.exec(page.html) ?? [];
    const name = new Map(rows).get(children) ?? '';
    await delia.send(page, SKILLS, { unasked: hair, [`${name}.level`]: '2' });
    const again = await delia.get(SKILLS);
    expect(again.text).not.toContain('«cortaba cabello»');
    expect(again.html).not.toContain('Cortar cabello');
    const after = await town.one<{ facts: { skills: readonly { skill: number }[] } }>(
      'select facts from work.seeker where demo order by id desc limit 1',
    );
    expect(after.facts.skills.map(({ skill }) => skill)).toEqual([Number(children)]);
  });

  it('are read in the text of a vacancy, offered as optional, and not asked again after a no', async () => {
    const lucia = await town.as('lucia');
    const { id } = await town.one<{ id: number }>(
      `select id from work.vacancy where organisation_id = (select min(organisation_id) from work.employer) order by id limit 1`,
    );
    const here = `/es/puestos/${String(id)}`;
    await lucia.fill(`${here}/tareas`, `${here}/tareas`, {
      tasks: 'Hornear, cuidar niños del taller y cortar cabello los sábados.',
      do: 'save',
    });
    const page = await lucia.get(`${here}/requisitos`);
    expect(page.text).toContain('Dice: «cuidar niños»');
    const read = (label: string): string =>
      new RegExp(`${label}</legend>(?:(?!</fieldset>)[\\s\\S])*name="(read-\\d+)"`, 'u').exec(page.html)?.[1] ?? label;
    const [children, hair] = [read('Cuidar niños'), read('Cortar cabello')];
    expect(page.html).not.toMatch(/name="read-\d+" value="\w+" checked/u);
    await lucia.send(page, `${here}/requisitos`, { [children]: 'learn', [hair]: 'no', do: 'save' });
    const { form } = await town.one<{ form: { requirements: { skill: number; essential: boolean }[] } }>(
      'select form from work.vacancy where id = $1',
      [id],
    );
    const added = form.requirements.find(({ skill }) => `read-${String(skill)}` === children);
    expect(added).toMatchObject({ essential: false });
    const again = await lucia.get(`${here}/requisitos`);
    expect(again.html).not.toContain(hair);
    expect(again.html).not.toContain(children);
  });

  it('have a page each, for everybody: names, tasks, groups, neighbours, and people only in tens', async () => {
    const anyone = new Actor(town.address);
    const found = await anyone.fillGet('/es/palabras', { q: 'panadera', tipo: 'occupation' });
    expect(found.html).toContain('href="/es/palabras/oficio/751201"');
    const page = await anyone.get('/es/palabras/oficio/751201');
    expect(page.text).toContain('Panadero / panadera');
    expect(page.text).toMatch(/Lo que hay que saber.*Oficios cercanos.*7512 Panaderos/u);
    expect(page.text).not.toContain('personas o más');
    expect((await anyone.get('/en/palabras/oficio/751201')).text).toContain('What one has to know');
    const [, task = ''] = /href="(\/es\/palabras\/tarea\/\d+)"/u.exec(page.html) ?? [];
    expect((await anyone.get(task)).text).toContain('Oficios que la piden');
    const { owner } = town;
    const add = (people: number): Promise<unknown> =>
      owner.query(
        `insert into work.seeker (form_version, facts, fresh_on, state)
         select 1, '{"jobs": [{"occupation": 751201}]}', (now() at time zone 'America/Lima')::date, 'active' from generate_series(1, $1)`,
        [people],
      );
    const { held } = await town.one<{ held: number }>(
      `select count(*)::int as held from work.seeker where state = 'active' and facts -> 'jobs' @> '[{"occupation": 751201}]'`,
    );
    await add(9 - held);
    expect((await anyone.get('/es/palabras/oficio/751201')).text).not.toContain('personas o más');
    await add(8);
    expect((await anyone.get('/es/palabras/oficio/751201')).text).toContain('10 personas o más');
    for (const nowhere of ['oficio/999999', 'tarea/64999', 'oficio/x', 'tarea/0']) {
      expect([nowhere, (await anyone.get(`/es/palabras/${nowhere}`)).status]).toEqual([nowhere, 404]);
    }
  });
});
