import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_CODES } from '#peru';
import type { Text } from '#peru';
import { ANSWER_TEXTS, FIELD_TEXTS, FORM_VERSION, QUESTIONS, SECTIONS, findQuestion, sectionOf } from './index.js';
import type { Audience, Question } from './index.js';

const optionsOf = (question: Question) => ('options' in question ? question.options : []);
const order = (id: string) => QUESTIONS.findIndex((question) => question.id === id);
const letters: Readonly<Record<Audience, string>> = {
  adviser: 'A',
  'employer-blind': 'E',
  'employer-with-permission': 'P',
  'numbers-only': 'N',
  'focal-person': 'F',
};

/** Every Spanish text a person reads in the form. */
const spanish = [
  ...SECTIONS.flatMap((section) => [section.title, ...('note' in section ? [section.note] : [])]),
  ...QUESTIONS.flatMap((question) => [
    question.text,
    question.why,
    ...(question.hint === undefined ? [] : [question.hint]),
    ...(question.employerSees === undefined ? [] : [question.employerSees]),
    ...optionsOf(question).flatMap((option) => [option.text, ...(option.hint === undefined ? [] : [option.hint])]),
  ]),
  ...Object.values<Readonly<Record<string, Text>>>({ ...ANSWER_TEXTS, ...FIELD_TEXTS }).flatMap((texts) =>
    Object.values(texts),
  ),
].map(({ es }) => es);

/** Syllables of Spanish words: groups of vowels, two where strong vowels or an accented í, ú meet another; one for `y` and for a figure. */
function syllables(words: readonly string[]): number {
  const split = words
    .join(' ')
    .toLowerCase()
    .replaceAll(/qu(?=[eiéí])|gu(?=[eiéí])/gu, 'k');
  const apart = split.replaceAll(/([aeoáéóíú])(?=[aeoáéóíú])/gu, '$1-');
  return [...apart.matchAll(/[aeiouáéíóúü]+/gu)].length + words.filter((word) => /^(y|\d+)$/u.test(word)).length;
}

/** INFLESZ reading ease (Barrio-Cantalejo 2008): 65 is fairly easy, 80 very easy. */
function inflesz(text: string): number {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  const sentences = text.split(/[.!?:;]+/u).filter((sentence) => /\p{L}/u.test(sentence)).length;
  return 206.835 - (62.3 * syllables(words)) / words.length - words.length / sentences;
}
const wordCount = (text: string) => (text.match(/[\p{L}\d]+/gu) ?? []).length;

describe('the registry', () => {
  it('has ten sections: eight steps, one apart, one private', () => {
    expect(SECTIONS.map(({ number, place }) => `${String(number)} ${place}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${String(number)} steps`),
      '9 apart',
      '10 private',
    ]);
  });

  it('names each question once, under its section, and no name begins another', () => {
    const ids = QUESTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => ids.some((other) => other.startsWith(`${id}.`)))).toEqual([]);
    expect(QUESTIONS.filter((question) => !sectionOf(question.id).questions.includes(question))).toEqual([]);
    expect(QUESTIONS.filter(({ since }) => since < 1 || since > FORM_VERSION)).toEqual([]);
  });

  it('keeps hints within 90 characters, sentences within 20 words, and single choices short', () => {
    expect(QUESTIONS.filter(({ hint }) => (hint?.es.length ?? 0) > 90 || (hint?.en.length ?? 0) > 90)).toEqual([]);
    const sentences = spanish.flatMap((text) => text.split(/[.?:]/u));
    expect(sentences.filter((sentence) => wordCount(sentence) > 20)).toEqual([]);
    const long = QUESTIONS.filter((question) => question.kind === 'choice' && optionsOf(question).length > 5);
    expect(long.map(({ id }) => id)).toEqual(['study.level', 'equality.people']);
  });

  it('reads easily', () => {
    const scores = spanish.filter((text) => wordCount(text) >= 12).map((text) => ({ text, score: inflesz(text) }));
    expect(scores.filter(({ score }) => score < 65)).toEqual([]);
    expect(scores.reduce((sum, { score }) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(75);
  });

  it('never says what the house never says, nor “usted”', () => {
    const banned = /beneficiari|ilegal|vulnerab|usted|inserción|gestor|nunca compartimos/iu;
    expect(spanish.filter((text) => banned.test(text))).toEqual([]);
  });

  it('asks nothing that is not asked', () => {
    const unasked =
      /relig|polític[ao]s? |casad|solter|estado civil|embaraz|foto de|antecedente|deuda|entraste|dirección exacta/iu;
    expect(QUESTIONS.filter(({ text }) => unasked.test(text.es)).map(({ id }) => id)).toEqual([]);
    expect(
      QUESTIONS.filter(({ id }) => /photo|religion|party|marital|pregnan|criminal|debt|entry|address/u.test(id)),
    ).toEqual([]);
  });

  it('branches on an earlier page, by codes that its question offers', () => {
    for (const question of QUESTIONS) {
      const parent = question.askIf === undefined ? undefined : findQuestion(question.askIf.question);
      const codes = parent === undefined ? [] : optionsOf(parent).map(({ code }) => code);
      expect(question.askIf?.anyOf.filter((code) => !codes.includes(code)) ?? []).toEqual([]);
      expect(question.askIf === undefined || order(question.askIf.question) < order(question.id)).toBe(true);
      expect(parent?.page).not.toBe(question.askIf === undefined ? '' : question.page);
    }
  });

  it('offers every document of the law but “prefiere no decir”, which is not an option but a way not to answer', () => {
    const held = findQuestion('documents.held');
    const codes: readonly string[] = DOCUMENT_CODES.filter((code) => code !== 'DESCONOCIDO');
    expect(held && optionsOf(held).map(({ code }) => code)).toEqual(codes);
    expect(held?.declinable).toBe(true);
  });
});

describe('the walls', () => {
  it('hold each kind of answer where it may live', () => {
    const free = new Set(['text', 'long-text', 'work-history', 'occupations', 'name', 'phone']);
    expect(QUESTIONS.filter(({ kind, wall }) => wall === 'work' && free.has(kind))).toEqual([]);
    for (const question of QUESTIONS) {
      const section = sectionOf(question.id).id;
      expect(question.wall === 'equality').toBe(section === 'equality');
      expect(question.wall === 'protection').toBe(section === 'safety');
      expect(section !== 'documents' || question.wall === 'identity').toBe(true);
    }
  });

  it('let an employer see only these, and of some of them only a part', () => {
    const seen = QUESTIONS.filter(({ sees }) => sees.includes('employer-blind'));
    expect(seen.map(({ id, employerSees }) => `${id}${employerSees === undefined ? '' : ' in part'}`)).toEqual([
      'about.district in part',
      'work.jobs in part',
      'work.skills',
      'work.tools in part',
      'study.level in part',
      'study.licences',
      'study.languages in part',
      'time.week',
      'documents.held in part',
    ]);
  });

  it('are optional, can be declined and are only counted in section 9; section 10 is for the person of trust', () => {
    for (const question of QUESTIONS.filter(({ id }) => /^(equality|safety)\./u.test(id))) {
      expect(question.optional).toBe(true);
      expect(question.sees.map((audience) => letters[audience]).join('')).toBe(
        question.wall === 'equality' ? 'N' : 'F',
      );
    }
    expect(QUESTIONS.filter(({ wall, declinable }) => wall === 'equality' && declinable !== true)).toEqual([]);
  });

  it('never send counting of care or equality through a table that reports cannot read', () => {
    const counted = QUESTIONS.filter(({ sees }) => sees.includes('numbers-only'));
    expect(counted.filter(({ wall }) => wall !== 'work' && wall !== 'equality')).toEqual([]);
  });
});
