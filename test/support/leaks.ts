import { districts as allDistricts } from '#peru';
import { speaker } from '../../apps/web/src/messages/message.js';
import type { Answer } from './actor.js';
import { textOf } from './visitor.js';

/** What no firm may read, as it is planted. */
export interface Secrets {
  names: string[];
  phones: string[];
  districts: string[];
  expiries: string[];
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'.split(' ');

const CAPS = ['full', 'borderline', 'unknown'] as const;

/** What the page says to everybody about what it does not show. */
const SAID_TO_ALL = [
  'Nombre, foto, sexo, edad, nacionalidad, distrito y documento. Así decides por el trabajo.',
  'Sexo, edad y nacionalidad no cuentan y no se muestran.',
  // Of the figures of the firm itself.
  ...CAPS.map((caps) => speaker('es')(`profiles.cap.${caps}`)),
];

const PLACES = allDistricts()
  .map(({ name }) => name)
  .filter((name) => name.includes(' '));

/** Words of who somebody is, of papers and caps, and of care and barriers: no list or profile has a use for them. */
const NEVER: Readonly<Record<string, RegExp>> = {
  sex: /\b(?:mujer|hombre|señora|señor|femenino|masculino|varón)\b/iu,
  nationality: /venezol|venezuela|peruan[oa]|colombian|extranjer|migrante|refugi/iu,
  'birth year': /\b(?:19[3-9]\d|200\d)\b|\bedad\b|\baños de edad\b/iu,
  paper: /\b(?:CE_|PTP|CPP|DNI|SOL_REF|carné|cédula|pasaporte|residencia|permiso|vence|vigente|trámite)/u,
  cap: /\btopes?\b|cuota|20 %|30 %/iu,
  care: /horas de cuidado|sin cubrir|quién cuide|guarder|\bcuna\b|dependiente|hij[oa]s?\b|lactancia/iu,
  barrier: /\btrabas?\b|barrera|diagnóstic|discapaci|adaptaci|alumbrar|embaraz|puntaje/iu,
};

/** The text of a page without its lists to choose from: those hold every district of the country. */
function readIn(html: string): string {
  return textOf(html.replaceAll(/<option[\s\S]*?<\/option>/gu, ''));
}

/** Which of the secrets a page tells; words of papers, care and the like only in lists and profiles. */
export function leaksIn({ path, html }: Answer, secrets: Secrets): string[] {
  // A firm reads the place of its own post, and half of the country's places bear the names of people.
  const places = /\/perfiles/u.test(path) ? [] : PLACES;
  const said = [...SAID_TO_ALL, ...places].reduce((all, sentence) => all.replaceAll(sentence, ''), readIn(html));
  const word = (value: string): boolean => new RegExp(`(?<![\\p{L}])${value}(?![\\p{L}])`, 'u').test(said);
  const numbers = numbersIn(html);
  const leaks = [
    ...secrets.names.filter((name) => word(name)),
    ...secrets.phones.filter((phone) => numbers.includes(phone)),
    ...secrets.expiries.filter((day) => html.includes(day) || word(inWords(day))),
  ];
  if (!/\/perfiles|\/candidates/u.test(path)) return leaks;
  const never = Object.entries(NEVER).flatMap(([name, pattern]) =>
    pattern.test(said) ? `${name}: ${pattern.exec(said)?.[0] ?? ''}` : [],
  );
  return [...leaks, ...secrets.districts.filter((name) => word(name)), ...never];
}

/** Digits that a reader would take for one number, with or without what is marked inside it. */
function numbersIn(html: string): string {
  const page = html.replaceAll(/name="_csrf" value="[^"]*"|#i-[\w-]+|<svg[\s\S]*?<\/svg>/gu, '');
  const joined = [page, page.replaceAll(/<[^>]*>/gu, '')].map((text) =>
    text.replaceAll(/(?<=\d)[^\p{L}\d<>"]{1,3}(?=\d)/gu, ''),
  );
  return joined.join(' ');
}

function inWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${String(Number(date))} de ${MONTHS[Number(month) - 1] ?? ''}`;
}
