import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Actor } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';
import { formsOf } from '../support/visitor.js';

/** Titles of a woman and of a man, as people type them. */
const PAIRS = [
  ['enfermera', 'enfermero'],
  ['Cocinera', 'cocinero'],
  ['ingeniera química', 'ingeniero químico'],
  ['moza', 'mozo'],
  ['vendedora ambulante', 'vendedor ambulante'],
  ['obrera de construcción', 'obrero de construcción'],
  ['abogada', 'abogado'],
  ['cosmetóloga', 'cosmetólogo'],
] as const;

describe('words of work', () => {
  let town: Town;
  let anyone: Actor;
  let delia: Actor;

  beforeAll(async () => {
    town = await startTown(6);
    anyone = new Actor(town.address);
    delia = await town.as('delia');
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  const offered = async (q: string, more = 'tipo=oficio', locale = 'es'): Promise<string[]> => {
    const { html } = await anyone.get(`/${locale}/palabras/sugerencias?${more}&q=${encodeURIComponent(q)}`);
    return [...html.matchAll(/data-id="(\d+)"/gu)].map(([, id = '']) => id);
  };
  const JOBS = '/es/pasos/work/jobs';
  const jobs = async (): Promise<readonly { title: string; occupation?: number | 'none' }[]> => {
    const page = await delia.get(JOBS);
    const fields = formsOf(page.html).find(({ action }) => action === JOBS)?.fields ?? {};
    return Object.keys(fields)
      .filter((name) => /^work\.jobs\.\d+\.title$/u.test(name) && fields[name]?.[0] !== '')
      .map((name) => {
        const [linked] = fields[name.replace('title', 'occupation')] ?? [];
        const title = fields[name]?.[0] ?? '';
        return linked === undefined ? { title } : { title, occupation: linked === 'none' ? linked : Number(linked) };
      });
  };

  describe('are found', () => {
    it('on a page of their own, without an account and without script', async () => {
      const page = await anyone.fillGet('/es/palabras', { q: 'cuidar chamos', tipo: 'occupation' });
      expect(page.text).toContain('Niñero / niñera');
      expect(page.text).toContain('Cuidadores de niños');
      expect(page.text).toContain('¿No es ninguno de estos?');
      expect(page.html).toContain('value="cuidar chamos"');
      const tasks = await anyone.fillGet('/en/palabras', { q: 'bake bread', tipo: 'skill' });
      expect(tasks.text).toContain('bread');
      expect((await anyone.fillGet('/es/palabras', { q: '🙂🙂', tipo: 'skill' })).text).toContain('No reconocemos');
    });

    it('in a list of a few hundred bytes while somebody types, the same for a woman and a man', async () => {
      const { html, headers } = await anyone.get('/es/palabras/sugerencias?tipo=oficio&q=cocinera');
      expect(html.length).toBeLessThan(1200);
      expect(html).toMatch(/<li hidden>5 parecidos\. [^<]+<\/li>$/u);
      expect(headers.get('set-cookie')).toBeNull();
      for (const [hers, his] of PAIRS) {
        expect([hers, await offered(hers)]).toEqual([hers, await offered(his)]);
        expect((await offered(hers)).length).toBeGreaterThan(0);
      }
    });

    it('without gender where a firm types', async () => {
      const { html } = await anyone.get('/es/palabras/sugerencias?tipo=oficio&para=puesto&q=cocinera');
      expect(html).toContain('data-value="Cocina"');
      expect(html).not.toContain('data-value="Cociner');
    });

    it('whatever is typed: never an error of ours', async () => {
      const typed = fc.sample(fc.string({ unit: 'grapheme', maxLength: 60 }), 300);
      const sent = [...typed, 'x'.repeat(2000), '%', '\0', '<script>alert(1)</script>', '١٢٣', 'ñ'.repeat(500)];
      for (let from = 0; from < sent.length; from += 20) {
        const answers = await Promise.all(
          sent.slice(from, from + 20).flatMap((text) => {
            const q = encodeURIComponent(text);
            return [anyone.get(`/es/palabras?tipo=skill&q=${q}`), anyone.get(`/es/palabras/sugerencias?q=${q}`)];
          }),
        );
        expect(answers.filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([]);
        expect(answers.filter(({ html }) => html.includes('<script>alert'))).toEqual([]);
      }
    });
  });

  describe('of her own jobs', () => {
    it('are asked with what each name means, and stay hers when it is none of them', async () => {
      const page = await delia.fill(JOBS, JOBS, {
        'work.jobs.0.title': 'Tizanera en la playa 🍧',
        'work.jobs.0.kind': 'own_account',
      });
      expect(page.text).toContain('¿Es alguno de estos?');
      expect(page.html).toMatch(/<small>[^<]+<\/small>/u);
      expect(page.html).not.toMatch(/occupation"[^>]*checked/u);
      expect(await jobs()).toEqual([{ title: 'Tizanera en la playa 🍧' }]);
      await delia.send(page, JOBS, { 'work.jobs.0.occupation': 'none' });
      expect(await jobs()).toEqual([{ title: 'Tizanera en la playa 🍧', occupation: 'none' }]);
    });

    it('take what she chose while typing, in one sending', async () => {
      const [cook = ''] = await offered('cocinera');
      await delia.fill(JOBS, JOBS, {
        'work.jobs.0.title': 'Cocinera',
        'work.jobs.0.occupation': cook,
        'work.jobs.0.offered': 'Cocinera',
      });
      expect(await jobs()).toEqual([{ title: 'Cocinera', occupation: Number(cook) }]);
    });

    it('are not coded by an older choice when she writes another title', async () => {
      const near = await offered('ayudante de cocina');
      const [cook = ''] = await offered('cocinera');
      expect(near).toContain(cook);
      const page = await delia.fill(JOBS, JOBS, { 'work.jobs.0.title': 'Ayudante de cocina' });
      expect(page.text).toContain('¿Es alguno de estos?');
      expect(await jobs()).toEqual([{ title: 'Ayudante de cocina' }]);
      await delia.send(page, JOBS, { 'work.jobs.0.occupation': 'none' });
      await delia.fill(JOBS, JOBS, { 'work.jobs.0.title': 'Cocinera de hotel' });
      expect(await jobs()).toEqual([{ title: 'Cocinera de hotel' }]);
    });

    it('are not coded by an entry that nobody offered for them', async () => {
      const [driver = ''] = await offered('taxista');
      await delia.fill(JOBS, JOBS, {
        'work.jobs.0.title': 'Niñera',
        'work.jobs.0.occupation': driver,
        'work.jobs.0.offered': 'Niñera',
      });
      expect(await jobs()).toEqual([{ title: 'Niñera' }]);
      const { facts } = await town.one<{ facts: { jobs: readonly object[] } }>(
        'select facts from work.seeker where demo order by id desc limit 1',
      );
      expect(facts.jobs.filter((job) => 'occupation' in job)).toEqual([]);
    });

    it('are kept whatever she types, and never an error of ours', async () => {
      const typed = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), 25);
      for (const text of typed
        .map((each) => each.replaceAll(/\p{C}|\p{Z}+/gu, ' ').trim())
        .filter((each) => each !== '')) {
        const page = await delia.fill(JOBS, JOBS, { 'work.jobs.0.title': text });
        expect([text, page.status]).toEqual([text, 200]);
        expect(await jobs()).toEqual([{ title: text.normalize('NFC') }]);
      }
      const long = `${'palabra '.repeat(1300)}🙂`;
      const page = await delia.fill(JOBS, JOBS, { 'work.jobs.0.title': long, 'work.jobs.0.tasks': long });
      expect(page.status).toBe(422);
      expect(page.html).toContain(`value="${long}"`);
    });
  });

  describe('that nobody recognised', () => {
    const LIST = '/es/palabras/por-reconocer';

    it('are named by the team in one step, found at once, proposed to her, and given back when undone', async () => {
      const typed = 'ayudante de venta de tamales';
      const shown = await delia.fill(JOBS, JOBS, { 'work.jobs.0.title': typed });
      await delia.send(shown, JOBS, { 'work.jobs.0.occupation': 'none' });
      const rosa = await town.as('rosa');
      const list = await rosa.get(LIST);
      expect(list.text).toContain(`«${typed}»`);
      const [, id = ''] =
        new RegExp(`id="texto-(\\d+)">(?:(?!</article>)[\\s\\S])*«${typed}»`, 'u').exec(list.html) ?? [];
      const here = `/por-reconocer/${id}`;
      expect((await rosa.send(list, here, { do: 'confirm' })).text).toContain('Elige uno');
      const searched = await rosa.send(list, here, { [`other-${id}`]: 'vendedora de anticuchos', do: 'search' });
      const [, food = ''] = new RegExp(`name="concept-${id}" value="(\\d+)"`, 'u').exec(searched.html) ?? [];
      const done = await rosa.send(searched, here, { [`concept-${id}`]: food, do: 'confirm' });
      expect(done.text).toContain('Desde ahora lo reconocemos');
      expect(done.text).not.toContain(typed);
      expect((await offered('Ayudantes de venta de tamales'))[0]).toBe(food);

      const steps = await delia.get('/es/pasos');
      expect(steps.text).toContain(`Ahora reconocemos «${typed}»`);
      const mine = await delia.get(JOBS);
      expect(mine.html).toMatch(/occupation" value="none" checked/u);
      expect(mine.html).toContain(`name="work.jobs.0.occupation" value="${food}"`);
      expect(await jobs()).toEqual([{ title: typed, occupation: 'none' }]);
      await delia.send(mine, JOBS, { 'work.jobs.0.occupation': food });
      expect(await jobs()).toEqual([{ title: typed, occupation: Number(food) }]);
      expect((await delia.get('/es/pasos')).text).not.toContain('Ahora reconocemos');

      const table = await rosa.get('/es/palabras/revisadas.tsv');
      expect(table.html).toMatch(new RegExp(`^kind\tt[\\s\\S]*occupation\t${typed}\t${food}\t`, 'u'));
      expect(table.headers.get('content-type')).toContain('tab-separated');
      const reviewed = await rosa.get('/es/palabras/revisadas');
      await rosa.send(reviewed, String.raw`/revisadas/\d+/deshacer`);
      expect((await rosa.get('/es/palabras/revisadas')).text).toContain('Todavía no hay ninguno');
      expect((await offered('ayudante de venta de tamales'))[0]).not.toBe(food);
    });

    it('keep the task she looked for and did not find', async () => {
      await delia.fill('/es/pasos/work/skills', '/es/pasos/work/skills', { skill: 'batir claras', search: '1' });
      const page = await delia.get('/es/pasos/work/skills');
      await delia.send(page, '/es/pasos/work/skills', { skill: 'hacer tizanas heladas', 'skill-none': '1' });
      const kept = await town.owner.query(`select text from casefile.unresolved_word where kind = 'skill'`);
      expect(kept).toContainEqual({ text: 'hacer tizanas heladas' });
    });
  });
});
