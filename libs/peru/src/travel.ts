import type { District } from './districts.js';
import { getDistrict } from './districts.js';
import type { Rule } from './rules.js';

/** Means of travel to work. */
export type TravelMode = 'walk' | 'bus' | 'motorcycle' | 'car';

export interface TravelModel {
  /** Way by street over straight line. */
  detour: number;
  /** Kilometres of a trip inside one district, straight. */
  withinDistrictKm: number;
  /** Upper ends of the distance bands in km by street; the last band has no end. */
  bandsKm: readonly number[];
  /** Per mode: speed in km/h in each band, minutes of waiting and walking to the stop, by day and at night. */
  modes: Readonly<Record<TravelMode, { kmh: readonly number[]; wait: number; nightWait: number; nightSpeed: number }>>;
}

/** How minutes are guessed without a map service. A model, never a promise: pages say “unos … minutos”. */
export const TRAVEL_MODELS: readonly Rule<TravelModel>[] = [
  {
    value: {
      detour: 1.35,
      withinDistrictKm: 2,
      bandsKm: [5, 15, 40],
      modes: {
        walk: { kmh: [4.5, 4.5, 4.5, 4.5], wait: 0, nightWait: 0, nightSpeed: 1 },
        bus: { kmh: [11, 15, 22, 45], wait: 12, nightWait: 25, nightSpeed: 1.3 },
        motorcycle: { kmh: [20, 25, 35, 50], wait: 3, nightWait: 3, nightSpeed: 1.3 },
        car: { kmh: [16, 20, 30, 55], wait: 5, nightWait: 8, nightSpeed: 1.4 },
      },
    },
    from: '2026-01-01',
    source: 'modelo propio: círculo máximo × rodeo, velocidad por tramo, espera; por calibrar con viajes reales',
    confidence: 'model',
  },
];

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371;

/** Great-circle kilometres between two points (haversine). */
export function straightKm(from: Pick<District, 'lat' | 'lon'>, to: Pick<District, 'lat' | 'lon'>): number {
  const dLat = (to.lat - from.lat) * RADIANS;
  const dLon = (to.lon - from.lon) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** `undefined` when both count from the same capital, because one has no point of its own. */
function streetKm(from: District, to: District, model: TravelModel): number | undefined {
  const least = model.withinDistrictKm;
  if (from.ubigeo === to.ubigeo) return least * model.detour;
  const isLocated = from.located && to.located;
  if (!isLocated && from.ubigeo.slice(0, 4) === to.ubigeo.slice(0, 4)) return undefined;
  return Math.max(least, straightKm(from, to)) * model.detour;
}

/** Hours to cover a distance, each band at its own speed, so that farther always takes longer. */
function hours(km: number, bandsKm: readonly number[], kmh: readonly number[]): number {
  let sum = 0;
  let start = 0;
  for (let band = 0; band < kmh.length && km > start; band++) {
    const end = bandsKm[band] ?? Number.POSITIVE_INFINITY;
    sum += (Math.min(km, end) - start) / (kmh[band] ?? 1);
    start = end;
  }
  return sum;
}

/**
 * Door-to-door minutes from one district to another, whole, at least the trip inside a district, equal both ways;
 * `undefined` when it can not be told: inside a province, to a district without a point of its own. Between provinces such a
 * district counts from its capital. Method and every figure: the model given, by default the newest of TRAVEL_MODELS
 * (confidence `model`). Throws `UnknownDistrict`.
 */
export function travelMinutes(from: string, to: string, mode: TravelMode, how: TravelTime = {}): number | undefined {
  return minutesBetweenDistricts(getDistrict(from), getDistrict(to), mode, how);
}

/** By night or day, under one model. */
export interface TravelTime {
  night?: boolean;
  model?: TravelModel | undefined;
}

/** The same for districts that were looked up before. */
export function minutesBetweenDistricts(
  from: District,
  to: District,
  mode: TravelMode,
  { night = false, model = NEWEST }: TravelTime = {},
): number | undefined {
  if (model === undefined) throw new RangeError('no travel model');
  const km = streetKm(from, to, model);
  if (km === undefined) return undefined;
  const { kmh, wait, nightWait, nightSpeed } = model.modes[mode];
  const moving = hours(km, model.bandsKm, kmh) * 60;
  return Math.round(night ? nightWait + moving / nightSpeed : wait + moving);
}

const NEWEST = TRAVEL_MODELS.at(-1)?.value;
