import { findOccupation, findSkill, getIsco, normalise, occupations, skillGroups, skills } from '#taxonomy';
import type { Occupation, Skill } from '#taxonomy';
import type { Locale } from '../../messages/locale.js';
import { sentence } from '../../ui/format.js';
import { linker } from './linker.js';

export type WordKind = 'occupation' | 'skill';

/** A concept of the catalogue in plain words, to be chosen or not. */
export interface Suggestion {
  id: string;
  label: string;
  /** The group it belongs to: what the work is. */
  group: string;
  /** ESCO says something of it, so its attribution stands beside it. */
  imported: boolean;
}

export const OFFERED = 5;
/** Longest text that is looked up; what is beyond says nothing more of a trade. */
const LONGEST = 120;

/**
 * The likeliest concepts of a text, best first: one whose name was said in full, those of which the words are a
 * beginning, then those that the linker finds. The same for both genders, since every title stands in both.
 */
export function suggest(text: string, kind: WordKind, locale: Locale, top = OFFERED): Suggestion[] {
  const typed = text.slice(0, LONGEST);
  const linked = linker().link(typed, { kind, top });
  const exact = linked.filter(({ confidence }) => confidence === 1).map(({ id }) => id);
  const ids = [...new Set([...exact.slice(0, 1), ...begunBy(typed, kind), ...linked.map(({ id }) => id)])];
  return ids.flatMap((id) => describe(id, kind, locale) ?? []).slice(0, top);
}

export function describe(id: string, kind: WordKind, locale: Locale): Suggestion | undefined {
  if (kind === 'skill') {
    const skill = findSkill(Number(id));
    if (skill === undefined) return undefined;
    const group = skillGroups().find(({ code }) => code === skill.group);
    return {
      id,
      label: sentence(skill[locale]),
      group: sentence(group?.[locale] ?? ''),
      imported: skill.uri !== undefined,
    };
  }
  const occupation = findOccupation(Number(id));
  if (occupation === undefined) return undefined;
  const group = sentence(getIsco(occupation.isco)[locale]);
  return { id, label: occupationName(occupation, locale), group, imported: occupation.uri !== undefined };
}

/** Both genders where Spanish has two. */
export function occupationName({ labels: { es, esFeminine, en } }: Occupation, locale: Locale): string {
  if (locale === 'en') return sentence(en);
  return sentence(es === esFeminine ? es : `${es} / ${esFeminine}`);
}

/** As a vacancy is called: the field, without gender; both genders where only ESCO has the occupation. */
export function neutralName(occupation: Occupation, locale: Locale): string {
  const { neutral } = occupation;
  return locale === 'es' && neutral !== '' ? sentence(neutral) : occupationName(occupation, locale);
}

/** What the field holds once she chose it: in her gender where what she typed tells it, else in both. */
export function chosenTitle(typed: string, id: string, locale: Locale): string {
  const occupation = findOccupation(Number(id));
  if (occupation === undefined) return '';
  const { es, esFeminine } = occupation.labels;
  const begins = (title: string): boolean => normalise(title).startsWith(normalise(typed));
  if (locale === 'en' || begins(es) === begins(esFeminine)) return occupationName(occupation, locale);
  return sentence(begins(es) ? es : esFeminine);
}

interface Named {
  id: string;
  /** The label in both genders, then every other name, each with a space before each of its words. */
  labels: readonly string[];
  aliases: readonly string[];
}

const spaced = (label: string): string => ` ${normalise(label)}`;

const ofOccupation = ({ id, labels, aliases, aliasesEn }: Occupation): Named => ({
  id: String(id),
  labels: [labels.es, labels.esFeminine, labels.en].map(spaced),
  aliases: [...aliases, ...aliasesEn].map(spaced),
});

const ofSkill = ({ id, es, en, aliases }: Skill): Named => ({
  id: String(id),
  labels: [es, en].map(spaced),
  aliases: aliases.map(spaced),
});

const books = new Map<WordKind, { of: readonly unknown[]; names: readonly Named[] }>();

/** Made again when another catalogue was installed. */
function namesOf(kind: WordKind): readonly Named[] {
  const of = kind === 'skill' ? skills() : occupations();
  const known = books.get(kind);
  if (known?.of === of) return known.names;
  const names = kind === 'skill' ? skills().map(ofSkill) : occupations().map(ofOccupation);
  books.set(kind, { of, names });
  return names;
}

/** What tells a woman's word from a man's, where a word ends in it. */
const GENDER = /(?<=...)[ao]s?$/u;

/** Concepts with a name in which each typed word begins one: the shortest first, those that begin so before all. */
function begunBy(typed: string, kind: WordKind): string[] {
  const said = spaced(typed).replace(GENDER, '');
  const words = said.split(/(?= )/u).map((word) => word.replace(GENDER, ''));
  if (said.length < 3) return [];
  const worth = (label: string, floor: number): number =>
    words.every((word) => label.includes(word)) ? floor + (label.startsWith(said) ? 0 : 1000) + label.length : Infinity;
  const least = ({ labels, aliases }: Named): number =>
    Math.min(...labels.map((label) => worth(label, 0)), ...aliases.map((label) => worth(label, 500)));
  return namesOf(kind)
    .map((named) => ({ id: named.id, rank: least(named) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank || Number(a.id) - Number(b.id))
    .slice(0, OFFERED)
    .map(({ id }) => id);
}
