import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers, Job } from '#intake';
import { cvPdf } from '#profile';
import { occupations } from '#taxonomy';
import { speaker } from '../../messages/message.js';
import { insideOf } from '../../../../../test/support/pdf.js';
import { cvOf } from './cv-view.js';

const [baker] = occupations().flatMap(({ id, isco }) => (Number(isco) === 7512 ? [id] : []));
const NAME = 'Yuleisy Rondón';
const said = <T>(value: T) => ({ state: 'answered', value }) as const;
const jobs = (list: readonly Job[]): Answers => ({ 'work.jobs': said(list) });

const HERS: Answers = {
  'about.name': said(NAME),
  'about.phone': said('+51987654321'),
  'about.district': said('150132' as never),
  'documents.held': said({ code: 'CPP_VIG', expires: '2027-01-31' } as const),
  ...jobs([
    {
      title: 'panadera donde Yuleisy',
      kind: 'informal',
      months: 36,
      tasks: `Con ${NAME} en Maracaibo`,
      ...(baker === undefined ? {} : { occupation: baker }),
    },
    { title: 'vender con Yuleisy', kind: 'own_account', from: '2019-03', to: '2020-02' },
  ]),
  'work.skills': said([{ skill: 1023, level: 3 }] as never),
  'study.level': said('secondary'),
  'study.languages': said([{ language: 'qu', level: 'B1' }]),
};

const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/gu)].length;

describe.each(['es', 'en'] as const)('a curriculum in %s', (locale) => {
  const say = speaker(locale);

  it('is one tagged A4 page in its language with a title, far under 60 KB', async () => {
    const pdf = await cvPdf(cvOf(HERS, say, true));
    const raw = pdf.toString('latin1');
    expect(pdf.length).toBeLessThan(60 * 1024);
    expect(pagesOf(pdf)).toBe(1);
    expect(raw).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(raw).toMatch(/\/Marked true/u);
    expect(raw).toMatch(/\/StructTreeRoot/u);
    for (const tag of ['Document', 'H1', 'H2', 'L', 'LI', 'LBody'])
      expect(raw).toMatch(new RegExp(`/S /${tag}\\b`, 'u'));
    expect(raw).toContain(`/Lang (${locale === 'es' ? 'es-PE' : 'en'}`);
    expect(raw).toMatch(/\/DisplayDocTitle true/u);
    expect(insideOf(pdf)).toContain('Yuleisy');
  });

  it('says with a name what she typed, and never a document, a district, a date or where she is from', () => {
    const text = JSON.stringify(cvOf(HERS, say, true));
    expect(text).toContain(NAME);
    expect(text).toContain('987\u00a0654\u00a0321');
    expect(text).not.toMatch(/CPP|2019|2020|2027|Lurigancho|150132/u);
  });

  it('has without a name neither her name nor her phone, wherever she typed them', async () => {
    const cv = cvOf(HERS, say, false);
    const inside = JSON.stringify(cv) + insideOf(await cvPdf(cv));
    expect(inside).not.toMatch(/Yuleisy|Rond|987|Maracaibo/u);
    expect(cv.sections.flatMap(({ lines }) => lines.map(({ text }) => text)).join()).toMatch(/panader|baker/iu);
  });
});

it('stays one page whatever she typed, and leaves a phone that others use out', async () => {
  const anything = fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    kind: fc.constantFrom('employee' as const, 'care' as const),
    months: fc.integer({ min: 0, max: 600 }),
    tasks: fc.string({ unit: 'grapheme', maxLength: 2000 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anything, { maxLength: 30 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      async (list, name) => {
        const cv = cvOf(
          { ...HERS, 'about.name': said(name), 'about.shared-phone': said('yes'), ...jobs(list) },
          speaker('es'),
          true,
        );
        expect(cv.contact).toBeUndefined();
        const pdf = await cvPdf(cv);
        expect([pagesOf(pdf), pdf.length < 60 * 1024]).toEqual([1, true]);
      },
    ),
    { numRuns: 15 },
  );
});
