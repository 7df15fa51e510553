import { CAPITAL_PLACES } from './capital-places.data.js';
import { CITY_PLACES } from './city-places.data.js';
import { DISTRICT_NAMES } from './district-names.data.js';
import { LIMA_PLACES } from './lima-places.data.js';
import type { Ubigeo } from './ubigeo.js';

export interface District {
  ubigeo: Ubigeo;
  name: string;
  province: string;
  department: string;
  /** Degrees, WGS 84: where its people live, not the middle of its area. */
  lat: number;
  lon: number;
  /** False when the point is that of the province's capital, because the district's own is not in the table. */
  located: boolean;
}

export class UnknownDistrict extends Error {
  readonly code = 'unknown_district';
  constructor(readonly ubigeo: string) {
    super(`no district ${ubigeo}`);
  }
}

type Place = readonly [lat: number, lon: number];

const PLACES: ReadonlyMap<string, Place> = new Map(
  `${LIMA_PLACES}${CAPITAL_PLACES}${CITY_PLACES}`
    .trim()
    .split(/\n+/)
    .map((line) => {
      const [ubigeo = '', lat, lon] = line.split(' ');
      return [ubigeo, [Number(lat), Number(lon)]];
    }),
);

function parseProvince(line: string, department: string): District[] {
  const [, code = '', province = '', names = ''] = /^(\d{4}) ([^:]+): (.+)$/.exec(line) ?? [];
  let last = 0;
  return names.split('|').map((entry) => {
    const [, jump, name = ''] = /^(?:(\d\d)=)?(.+)$/.exec(entry) ?? [];
    last = jump === undefined ? last + 1 : Number(jump);
    const ubigeo = `${code}${String(last).padStart(2, '0')}`;
    const own = PLACES.get(ubigeo);
    const [lat, lon] = own ?? PLACES.get(`${code}01`) ?? [Number.NaN, Number.NaN];
    return { ubigeo: ubigeo as Ubigeo, name, province, department, lat, lon, located: own !== undefined };
  });
}

function parseAll(): readonly District[] {
  let department = '';
  return DISTRICT_NAMES.trim()
    .split('\n')
    .flatMap((line) => {
      if (line.includes(':')) return parseProvince(line, department);
      department = line.slice(3);
      return [];
    });
}

const ALL = parseAll();
const BY_UBIGEO: ReadonlyMap<string, District> = new Map(ALL.map((district) => [district.ubigeo, district]));

/** Every district of Peru in INEI code order. Source: INEI codes; points are a table of our own (see the data files). */
export const districts = (): readonly District[] => ALL;

/** The district of a six-digit INEI code. Throws `UnknownDistrict`. */
export function getDistrict(ubigeo: string): District {
  const district = BY_UBIGEO.get(ubigeo);
  if (district === undefined) throw new UnknownDistrict(ubigeo);
  return district;
}

/** The district of a code, if it is one. */
export const districtOf = (text: string): District | undefined => BY_UBIGEO.get(text);

/** A code somebody typed or imported is a district of Peru. */
export const isUbigeo = (text: string): text is Ubigeo => BY_UBIGEO.has(text);
