import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { District } from 'ubigeos';

import { districts, getDistrict, isUbigeo, UnknownDistrict } from './districts.js';
import { findDistrict, findDistricts } from './find-district.js';
import { straightKm, travelMinutes } from './travel.js';

const file = join(process.env['AYNI_TEST_DATA'] ?? '../shared/data', 'ubigeo', 'ubigeo_distrito.csv.gz');
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .toUpperCase();

/** Rows of the check data that are no INEI code today: two districts moved to Putumayo, one row without a code. */
const RETIRED = new Set(['160109', '160114', 'NA']);
/** The district of that row: San Antonio in Mariscal Nieto. */
const UNCODED = new Set(['180107']);

interface Other {
  ubigeo: string;
  name: string;
  lat: number;
  lon: number;
}

/** Districts of the check data; none, said aloud, where the data is not there. */
function others(): readonly Other[] {
  if (!existsSync(file)) {
    if (process.env['CI'] === 'true') throw new Error(`NOT RUN: no ${file}`);
    console.log(`NOT RUN: no ${file}`);
    return [];
  }
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  return rows.map((row) => ({
    ubigeo: row['inei'] ?? '',
    name: row['distrito'] ?? '',
    lat: Number(row['latitude']),
    lon: Number(row['longitude']),
  }));
}

/** A third list of names, for the cases where the other two differ. */
function packaged(ubigeo: string): string | undefined {
  try {
    return District.instance(ubigeo).getName();
  } catch {
    return undefined;
  }
}

describe('districts', () => {
  const all = districts();

  it('covers 25 departments and 196 provinces, each code once, each with a point in Peru', () => {
    expect(new Set(all.map((one) => one.department)).size).toBe(25);
    expect(new Set(all.map((one) => one.ubigeo.slice(0, 4))).size).toBe(196);
    expect(new Set(all.map((one) => one.ubigeo)).size).toBe(all.length);
    for (const one of all) {
      expect(one.ubigeo).toMatch(/^(0[1-9]|1\d|2[0-5])\d{4}$/);
      expect(one.lat > -18.4 && one.lat < 0 && one.lon > -81.4 && one.lon < -68.6).toBe(true);
    }
  });

  it('has a point of its own for all of Lima and Callao and every provincial capital', () => {
    const needed = all.filter(({ ubigeo }) => /^(1501|0701)/.test(ubigeo) || ubigeo.endsWith('01'));
    expect(needed.filter((one) => !one.located)).toEqual([]);
    expect(needed.length).toBe(51 + 194);
  });

  it('has the key codes', () => {
    const names = ['150135', '150132', '070101', '021801', '230101'].map((code) => getDistrict(code).name);
    expect(names).toEqual(['San Martín de Porres', 'San Juan de Lurigancho', 'Callao', 'Chimbote', 'Tacna']);
    expect(isUbigeo('150000')).toBe(false);
    expect(() => getDistrict('999999')).toThrow(UnknownDistrict);
  });

  it('carries the name that the check data or the package gives, and lies within 5 km of the check data', () => {
    const rows = others();
    const far: string[] = [];
    const names: string[] = [];
    for (const { ubigeo, name, lat, lon } of rows.filter((row) => !RETIRED.has(row.ubigeo))) {
      const own = isUbigeo(ubigeo) ? getDistrict(ubigeo) : undefined;
      const known = [name, packaged(ubigeo) ?? ''].map(fold);
      if (own === undefined || !known.includes(fold(own.name))) names.push(`${ubigeo} ${own?.name} / ${name}`);
      if (own?.located !== true || !(lat < 0)) continue;
      const km = straightKm(own, { lat, lon });
      if (km > 5) far.push(`${ubigeo} ${own.name} ${km.toFixed(1)} km`);
    }
    const given = new Set(rows.map((row) => row.ubigeo));
    const surplus = all.filter((one) => given.size > 0 && !given.has(one.ubigeo) && !UNCODED.has(one.ubigeo));
    expect({ far, names, surplus }).toEqual({ far: [], names: [], surplus: [] });
  });
});

describe('finding a district', () => {
  it.each([
    ['SJL', '150132'],
    ['smp', '150135'],
    ['san martin de porres', '150135'],
    ['SAN MARTÍN DE PORRES', '150135'],
    ['Brena', '150105'],
    ['150101', '150101'],
    ['LIMA - MIRAFLORES', '150122'],
    ['AREQUIPA - MIRAFLORES', '040110'],
    ['Miraflores, Arequipa', '040110'],
    ['Miraflores', '150122'],
    ['LIMA - LIMA - SAN JUAN DE LURIGANCHO', '150132'],
    ['LIMA - SURCO', '150140'],
    ['LAMBAYEQUE - LA VICTORIA', '140106'],
    ['PIURA - 26 DE OCTUBRE', '200115'],
    ['CALLAO - BELLAVISTA', '070102'],
    ['SAN MARTIN - BELLAVISTA', '220201'],
    ['distrito de Comas', '150110'],
    ['Cercado de Lima', '150101'],
    ['Pucallpa', '250101'],
    ['HUANCAVELICA - HUANCA-HUANCA', '090307'],
    ['HUANCA-HUANCA', '090307'],
  ])('%s is %s', (text, ubigeo) => {
    expect(findDistrict(text)?.ubigeo).toBe(ubigeo);
  });

  it.each(['', 'xx', 'Caracas', 'TACNA - MIRAFLORES', '999999'])('%s is none', (text) => {
    expect(findDistrict(text)).toBeUndefined();
  });

  it('finds every district by its name and region', () => {
    const lost = districts().filter((one) => {
      const found = findDistricts(`${one.department} - ${one.province} - ${one.name}`)[0];
      return found?.name !== one.name || found.province !== one.province;
    });
    expect(lost).toEqual([]);
  });

  it('offers names while typing, Lima first', () => {
    const offered = findDistricts('san').map((one) => one.name);
    expect(offered).toHaveLength(8);
    expect(findDistricts('lurigan').map((one) => one.ubigeo)).toEqual(['150118', '150132']);
    expect(findDistricts('s')).toEqual([]);
    expect(findDistricts('porres')[0]?.ubigeo).toBe('150135');
  });
});

describe('travel', () => {
  const codes = districts().map((one) => one.ubigeo);
  const mode = fc.constantFrom('walk', 'bus', 'motorcycle', 'car');

  const located = districts()
    .filter((one) => one.located)
    .map((one) => one.ubigeo);

  it('is equal both ways, never under the trip inside a district, and whole', () => {
    const code = fc.constantFrom(...located);
    fc.assert(
      fc.property(code, code, mode, fc.boolean(), (a, b, by, night) => {
        const minutes = travelMinutes(a, b, by, { night });
        expect(minutes).toBe(travelMinutes(b, a, by, { night }));
        expect(minutes).toBeGreaterThanOrEqual(travelMinutes(a, a, by, { night }) ?? 0);
        expect(Number.isInteger(minutes)).toBe(true);
      }),
    );
  });

  it('takes longer to go farther', () => {
    const here = getDistrict('150101');
    const far = [...located].sort((a, b) => straightKm(here, getDistrict(a)) - straightKm(here, getDistrict(b)));
    const minutes = far.slice(1).map((to) => travelMinutes('150101', to, 'bus') ?? 0);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  });

  it('does not guess inside a province where a point is missing, and throws for no district', () => {
    const missing = codes.filter((code) => !located.includes(code));
    for (const code of missing) {
      expect(travelMinutes(code, `${code.slice(0, 4)}01`, 'bus')).toBeUndefined();
      expect(travelMinutes(code, code, 'bus')).toBe(travelMinutes('150101', '150101', 'bus'));
    }
    expect(travelMinutes('010102', '150101', 'car')).toBe(travelMinutes('010101', '150101', 'car'));
    expect(() => travelMinutes('150101', '999999', 'car')).toThrow(UnknownDistrict);
  });

  it.each([
    ['150132', '150132', 'bus', 20, 40],
    ['150132', '150101', 'bus', 25, 60],
    ['150135', '150122', 'bus', 50, 100],
    ['150142', '150110', 'bus', 100, 170],
    ['150115', '150116', 'walk', 30, 60],
    ['150122', '150131', 'motorcycle', 8, 20],
  ] as const)('%s → %s by %s takes between %d and %d minutes', (...[from, to, by, least, most]) => {
    const minutes = travelMinutes(from, to, by);
    expect(minutes).toBeGreaterThanOrEqual(least);
    expect(minutes).toBeLessThanOrEqual(most);
  });

  it('waits longer for a bus at night', () => {
    const byDay = travelMinutes('150115', '150115', 'bus') ?? 0;
    expect(travelMinutes('150115', '150115', 'bus', { night: true })).toBeGreaterThan(byDay);
  });
});
