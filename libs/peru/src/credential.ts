import type { CredentialRoute, RouteCode } from './credential.data.js';
import { CREDENTIAL_ROUTES } from './credential.data.js';
import type { Day } from './day.js';
import type { Centimos } from './money.js';
import type { RegulatedProfession } from './profession.data.js';
import { REGULATED_PROFESSIONS } from './profession.data.js';
import type { Rule } from './rules.js';
import { inForce } from './rules.js';

/** How far a foreign or national degree counts here. */
export type Recognition = 'none' | 'in_process' | 'recognised' | 'revalidated' | 'not_needed';

/** What is known about a person's degree; no country and no school in it. */
export interface CredentialState {
  recognition: Recognition;
  /** A treaty or the ranking opens the short route; absent: nobody has checked. */
  shortRoute?: boolean | undefined;
  registered: boolean;
}

export interface CredentialStep {
  route: CredentialRoute;
  /** Already filed: only wait. */
  underWay: boolean;
  cost?: { min: Centimos; max: Centimos };
  workingDays?: number;
}

export interface CredentialPlan {
  profession: RegulatedProfession;
  /** The law lets her practise now. */
  met: boolean;
  /** In order. */
  steps: readonly CredentialStep[];
  /** Sum of the known fees of what is not yet filed. */
  cost: { min: Centimos; max: Centimos };
  /** Names of routes without a known fee, so that the sum is not taken for the whole. */
  costUnknown: readonly RouteCode[];
  /** The short route is not sure: a person checks treaty and ranking first. */
  toCheck: boolean;
}

/** The profession of a code, or `undefined`. */
export const findProfession = (code: string): RegulatedProfession | undefined =>
  REGULATED_PROFESSIONS.find((one) => one.code === code);

/** Code of the regulated profession an ISCO-08 unit group belongs to; `undefined`: not regulated as far as found. */
export const regulatedProfessionOf = (isco: number): string | undefined =>
  REGULATED_PROFESSIONS.find((one) => one.isco.includes(isco))?.code;

const valueOn = <T>(rules: readonly Rule<T>[] | undefined, day: Day): T | undefined =>
  rules === undefined ? undefined : inForce(rules, day).value;

function stepOf(code: RouteCode, day: Day, underWay = false): CredentialStep {
  const route = CREDENTIAL_ROUTES[code];
  const cost = valueOn(route.cost, day);
  const workingDays = valueOn(route.workingDays, day);
  return {
    route,
    underWay,
    ...(cost === undefined ? {} : { cost }),
    ...(workingDays === undefined ? {} : { workingDays }),
  };
}

function stepsOf(profession: RegulatedProfession, state: CredentialState, day: Day): CredentialStep[] {
  const { recognition, shortRoute, registered } = state;
  const degree: RouteCode = shortRoute === false ? 'revalidacion' : 'reconocimiento';
  const open = recognition === 'none' || recognition === 'in_process';
  const college = profession.demands === 'recognised_degree_and_college' && !registered;
  return [
    ...(open ? [stepOf(degree, day, recognition === 'in_process')] : []),
    ...(college ? [stepOf('colegiatura', day)] : []),
  ];
}

/**
 * What stands between a degree and the practice of a regulated profession, in order, with fees and working days on `day`.
 * A degree that nobody checked takes the short route, marked `toCheck`. Source: CREDENTIAL_ROUTES and REGULATED_PROFESSIONS.
 * Throws `RangeError` for a code that is not regulated, `NoRuleInForce` before the first known fee.
 */
export function credentialRoute(code: string, state: CredentialState, day: Day): CredentialPlan {
  const profession = findProfession(code);
  if (profession === undefined) throw new RangeError(`not a regulated profession: ${code}`);
  const steps = stepsOf(profession, state, day);
  const unpaid = steps.filter((step) => !step.underWay);
  return {
    profession,
    met: steps.length === 0,
    steps,
    cost: {
      min: unpaid.reduce((sum, step) => sum + (step.cost?.min ?? 0), 0),
      max: unpaid.reduce((sum, step) => sum + (step.cost?.max ?? 0), 0),
    },
    costUnknown: unpaid.filter((step) => step.cost === undefined).map((step) => step.route.code),
    toCheck: state.recognition === 'none' && state.shortRoute === undefined,
  };
}
