import type { District } from './districts.js';
import { districts, getDistrict, isUbigeo } from './districts.js';

/** What people say instead of the official name → INEI code. Source: common use in Lima and the cities; own list. */
const SAID: Readonly<Record<string, string>> = {
  sjl: '150132',
  zarate: '150132',
  smp: '150135',
  sjm: '150133',
  ves: '150142',
  vmt: '150143',
  surco: '150140',
  magdalena: '150120',
  chosica: '150118',
  nana: '150118',
  huachipa: '150118',
  vitarte: '150103',
  'ate vitarte': '150103',
  huaycan: '150103',
  collique: '150110',
  gamarra: '150115',
  manchay: '150123',
  cercado: '150101',
  'lima cercado': '150101',
  'cercado de lima': '150101',
  'lima metropolitana': '150101',
  'carmen de la legua': '070103',
  jlo: '140105',
  jlbyr: '040129',
  'bustamante y rivero': '040129',
  hunter: '040107',
  'gregorio albarracin': '230110',
  albarracin: '230110',
  '26 de octubre': '200115',
  tambogrande: '200114',
  talara: '200701',
  pucallpa: '250101',
  'tingo maria': '100601',
  'cerro de pasco': '190101',
  'puerto maldonado': '170101',
  'la merced': '120301',
  quillabamba: '080901',
  huamanga: '050101',
  canete: '150501',
  yauri: '080801',
  atalaya: '250201',
  aguaytia: '250301',
  nazca: '110301',
  kichki: '100106',
  'quisqui kichki': '100106',
  '3 de diciembre': '120908',
  '27 de noviembre': '150612',
  '9 de julio': '120212',
  'gregorio albarracin lanchipa': '230110',
};

/** Lower case, without accents or marks, single spaces: how names are compared. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Indexed {
  district: District;
  name: string;
  province: string;
  department: string;
  /** Lower comes first when nothing else decides: Lima and Callao, provincial capitals, the rest in code order. */
  rank: number;
}

const rankOf = ({ ubigeo }: District): number => {
  if (ubigeo.startsWith('1501') || ubigeo.startsWith('0701')) return 0;
  return ubigeo.endsWith('01') ? 1 : 2;
};

const INDEX: readonly Indexed[] = districts()
  .map((district) => ({
    district,
    name: fold(district.name),
    province: fold(district.province),
    department: fold(district.department),
    rank: rankOf(district),
  }))
  .sort((a, b) => a.rank - b.rank);

/** What stands between a name and its region in notices; a bare hyphen last, since names may carry one. */
const SEPARATORS = [/\s+[-–—]\s+|\s*[,/|>()]\s*/, /\s*[-–—,/|>()]\s*/];

/** Every way to cut “AREQUIPA - MIRAFLORES” or “Miraflores, Arequipa” into a name and where it is. */
const cuts = (text: string): readonly { name: string; where: readonly string[] }[] =>
  SEPARATORS.flatMap((separator) => {
    const parts = text
      .split(separator)
      .map(fold)
      .filter((part) => part !== '');
    if (parts.length < 2) return [];
    return [parts.length - 1, 0].map((at) => ({
      name: parts[at] ?? '',
      where: parts.filter((_, other) => other !== at),
    }));
  });

const lies = (entry: Indexed, where: readonly string[]): boolean =>
  where.every((part) => part === 'peru' || part === entry.province || part === entry.department);

const BY_NAME = new Map<string, Indexed[]>();
for (const entry of INDEX) BY_NAME.set(entry.name, [...(BY_NAME.get(entry.name) ?? []), entry]);

function named(name: string): readonly Indexed[] {
  const plain = name.replace(/^distrito (de )?/, '');
  const said = SAID[plain];
  return [
    ...(said === undefined ? [] : INDEX.filter((entry) => entry.district.ubigeo === said)),
    ...(BY_NAME.get(plain) ?? []),
  ];
}

function matches(text: string): readonly Indexed[] {
  const whole = named(fold(text));
  if (whole.length > 0) return whole;
  for (const { name, where } of cuts(text)) {
    const found = named(name).filter((entry) => lies(entry, where));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The districts a text may mean, best first: a code, a name however accented or cased, what people say (“SJL”), or a
 * name with its region as notices write it (“AREQUIPA - MIRAFLORES”); then names that begin with the text, for a list while
 * typing. At most `limit`. Equal names: Lima and Callao first, then provincial capitals.
 */
export function findDistricts(text: string, limit = 8): readonly District[] {
  const trimmed = text.trim();
  if (isUbigeo(trimmed)) return [getDistrict(trimmed)];
  const folded = fold(trimmed);
  const exact = matches(trimmed);
  if (folded.length < 2) return [];
  const begins = INDEX.filter((entry) => entry.name.startsWith(folded));
  const holds = INDEX.filter((entry) => entry.name.includes(` ${folded}`));
  return [...new Set([...exact, ...begins, ...holds])].slice(0, limit).map((entry) => entry.district);
}

/** The district a text means, or `undefined` when no name fits exactly; a name held by several gives the likeliest. */
export function findDistrict(text: string): District | undefined {
  const trimmed = text.trim();
  return isUbigeo(trimmed) ? getDistrict(trimmed) : matches(trimmed)[0]?.district;
}
