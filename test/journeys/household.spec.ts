import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';

describe('what she knows and with whom she shares care', () => {
  let town: Town;
  let she: Actor;
  let rosa: Actor;
  let hers: number;

  beforeAll(async () => {
    town = await startTown(6);
    she = await town.as('yuleisy');
    rosa = await town.as('rosa');
    hers = (await town.one<{ id: number }>('select min(id) as id from work.seeker')).id;
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  describe('what else she can do', () => {
    const skillIn = ({ html }: { html: string }): string => /name="skill" value="(\d+)"/u.exec(html)?.[1] ?? '';

    it('is asked one tap at a time, without a script, and can be taken back', async () => {
      const asked = await she.fill('/es/pasos/work/jobs', '/pasos/work/jobs', {
        'work.jobs.0.title': 'panadera',
        'work.jobs.0.kind': 'informal',
        'work.jobs.0.months': '36',
      });
      const trade = /name="work\.jobs\.0\.occupation" value="(\d+)"/u.exec(asked.html)?.[1] ?? '';
      if (asked.html.includes('.offered"'))
        await she.send(asked, '/pasos/work/jobs', { 'work.jobs.0.occupation': trade });
      await town.owner.query(`delete from work.answer where seeker_id = $1 and question = 'work.skills'`, [hers]);
      expect((await she.get('/es/pasos')).html).toContain('href="/es/mis-tareas"');
      const first = await she.get('/es/mis-tareas');
      expect(first.text).toContain('Nos contaste tu trabajo: panadera');
      const skill = skillIn(first);
      expect(skill).not.toBe('');
      const yes = /name="said" value="(yes[^"]*)"/u.exec(first.html)?.[1] ?? '';
      const second = await she.send(first, '/mis-tareas', { said: yes });
      expect(second.path).toBe('/es/mis-tareas');
      expect(second.text).toContain('Anotamos que sí');
      expect(second.text).not.toContain('level');
      const levels = async (): Promise<unknown> =>
        (
          await town.owner.query<{ answer: { value: unknown[] } }>(
            `select answer from work.answer where seeker_id = $1 and question = 'work.skills'`,
            [hers],
          )
        )[0]?.answer.value;
      expect(await levels()).toEqual([{ skill: Number(skill), level: 2 }]);
      const undone = await she.send(second, '/mis-tareas/deshacer');
      expect(undone.text).toContain('Quedó como antes');
      expect([await levels(), skillIn(undone)]).toEqual([[], skill]);
    });

    it('suggests expert kindly after two years, leads on with “not now”, and ends', async () => {
      const first = await she.get('/es/mis-tareas');
      const skill = skillIn(first);
      const yes = /name="said" value="(yes[^"]*)"/u.exec(first.html)?.[1] ?? '';
      let page = await she.send(first, '/mis-tareas', { said: yes });
      const seen: string[] = [];
      for (let turn = 0; turn < 60 && skillIn(page) !== ''; turn += 1) {
        if (page.html.includes('value="expert"')) seen.push(skillIn(page));
        page = await she.send(page, '/mis-tareas', { said: 'later' });
      }
      expect(seen).toEqual([skill]);
      expect(page.text).toContain('Por ahora no hay más tareas');
      expect(page.text).toContain('Lo dejamos para otro día');
    });

    it('says nothing for a form without its buttons or with a task nobody asked', async () => {
      await she.push('/es/mis-tareas', { skill: '1', kind: 'task', said: 'yes' });
      await she.push('/es/mis-tareas', { skill: 'x', kind: 'y' });
      const { count } = await town.one<{ count: number }>(
        `select count(*)::int as count from casefile.skill_prompt where seeker_id = $1 and skill = 1`,
        [hers],
      );
      expect(count).toBe(0);
    });
  });

  describe('a home that two share', () => {
    let neighbour: Actor;
    const home = '/es/mi-hogar';

    beforeAll(async () => {
      neighbour = await town.as('neighbour');
      await she.fill('/es/pasos/care/who', '/pasos/care/who', { 'care.who': ['age_3_5'] });
      await she.fill('/es/pasos/care/hours', '/pasos/care/hours', { 'care.hours': ['1-06', '6-all'] });
      await neighbour.fill('/es/pasos/time/week', '/pasos/time/week', { 'time.week': ['2-06'] });
      she.read.length = 0;
      neighbour.read.length = 0;
    });

    it('begins with a code and a yes of both, and her care page counts what the other covers', async () => {
      expect((await she.get('/es/pasos/care/cover')).text).toContain('Pueden juntar sus horas');
      const offered = await she.fill(home, '/mi-hogar/codigo');
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/u.exec(offered.text)?.[0] ?? '';
      const wrong = await neighbour.fill(home, '/mi-hogar/entrar', { code: 'no es' });
      expect([wrong.status, wrong.html.includes('value="no es"')]).toEqual([422, true]);
      expect((await neighbour.send(wrong, '/mi-hogar/entrar', { code })).text).toContain('Falta que la otra persona');
      const asked = await she.get(home);
      expect(asked.text).toContain('Alguien escribió tu código');
      expect((await she.send(asked, '/mi-hogar/confirmar', { said: 'yes' })).text).toContain('Todavía ninguna');
      await neighbour.fill(home, '/mi-hogar/horas', { hours: ['1-06', '2-06'] });
      const mine = await she.get(home);
      expect(mine.text).toContain('lun, 6 a 10');
      expect(mine.html).toContain('data-exit');
      expect((await she.get('/es/pasos/care/cover')).text).toContain('cubre: lun, 6 a 10');
      expect((await neighbour.get(home)).text).toContain('porque dijiste que en ellas puedes trabajar: mar, 6 a 10');
    });

    it('shows the other nothing but those hours', async () => {
      const about = async (seekerId: string): Promise<string[]> => {
        const { facts, ref } = await town.one<{ facts: { district?: string }; ref: string }>(
          `select facts, ref from work.seeker where id = ${seekerId}`,
        );
        return [ref, facts.district ?? 'no-district'];
      };
      const ofHers = [...(await about('(select min(id) from work.seeker)')), 'Yuleisy', '987654321', 'panadera'];
      const ofTheirs = await about('(select min(id) + 1 from work.seeker)');
      const shared = (actor: Actor): string =>
        actor.read
          .filter(({ path }) => path.includes('mi-hogar'))
          .map(({ html }) => html)
          .join();
      expect(shared(neighbour).length).toBeGreaterThan(1000);
      expect(ofHers.filter((value) => shared(neighbour).includes(value))).toEqual([]);
      expect(ofTheirs.filter((value) => shared(she).includes(value))).toEqual([]);
      const file = await rosa.get(`/es/personas/${String(hers)}`);
      expect(file.html).not.toContain('hogar');
    });

    it('ends with one tap, in silence', async () => {
      await neighbour.fill(home, '/mi-hogar/terminar');
      const { text } = await she.get(home);
      expect(text).toContain('El enlace ya no está.');
      expect(text).not.toContain('lun, 6 a 10');
      expect((await she.get('/es/pasos/care/cover')).text).toContain('Pueden juntar sus horas');
    });
  });
});
