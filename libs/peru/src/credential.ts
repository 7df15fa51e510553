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
  /** Where the fee was read and since when it holds. */
  costSource?: { source: string; from: Day };
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

const ruleOn = <T>(rules: readonly Rule<T>[] | undefined, day: Day): Rule<T> | undefined =>
  rules === undefined ? undefined : inForce(rules, day);

function stepOf(code: RouteCode, day: Day, underWay = false): CredentialStep {
  const route = CREDENTIAL_ROUTES[code];
  const cost = ruleOn(route.cost, day);
  const days = ruleOn(route.workingDays, day);
  return {
    route,
    underWay,
    ...(cost === undefined ? {} : { cost: cost.value, costSource: { source: cost.source, from: cost.from } }),
    ...(days === undefined ? {} : { workingDays: days.value }),
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

/** How far studies count here, the least first. */
export const STUDY_RUNGS = ['none', 'level_only', 'recognised', 'revalidated', 'registered'] as const;
export type StudyRung = (typeof STUDY_RUNGS)[number];

/** What somebody told of her studies; absent means not asked or not answered. */
export interface Study {
  level?: StudyLevel | undefined;
  /** ISCO-08 unit groups of what she studied for. */
  isco: readonly number[];
  recognition?: Recognition | undefined;
  registered?: boolean | undefined;
  shortRoute?: boolean | undefined;
}

export type StudyLevel = 'none' | 'primary' | 'secondary_incomplete' | 'secondary' | 'higher_incomplete' | Degree;
type Degree = 'technical' | 'university' | 'postgraduate';

/** A way to make studies count: one for each regulated profession, or one that nobody demands. */
export interface StudyRoute {
  /** Present when the law reserves the profession. */
  plan?: CredentialPlan;
  /** Without a law: worth it only if a job or a school asks. */
  steps: readonly CredentialStep[];
  /** Instead of the first step, where no treaty and no ranking opens it. */
  instead?: CredentialStep;
}

/** The rung on which studies stand. A level that was told counts by itself for every job that no law reserves. */
export function studyRung({ level, recognition, registered }: Study): StudyRung {
  if (registered === true) return 'registered';
  if (recognition === 'recognised' || recognition === 'revalidated') return recognition;
  return level === undefined ? 'none' : 'level_only';
}

const BY_LEVEL: Partial<Record<StudyLevel, RouteCode>> = {
  secondary: 'convalidacion_escolar',
  technical: 'titulo_tecnico',
  university: 'reconocimiento',
  postgraduate: 'reconocimiento',
};
const GRADUATE: ReadonlySet<StudyLevel> = new Set(['university', 'postgraduate']);

/**
 * The ways that are still open, those of regulated professions first; empty when nothing is to do. A graduate of no
 * regulated profession, or of another level, has one that no law demands. Throws `NoRuleInForce` before the first known fee.
 */
export function studyRoutes(study: Study, day: Day): readonly StudyRoute[] {
  const { level, isco, recognition = 'none', registered = false, shortRoute } = study;
  if (level === undefined) return [];
  const codes = GRADUATE.has(level) ? [...new Set(isco.flatMap((group) => regulatedProfessionOf(group) ?? []))] : [];
  const demanded = codes.flatMap((code): StudyRoute[] => {
    const plan = credentialRoute(code, { recognition, registered, shortRoute }, day);
    return plan.met
      ? []
      : [{ plan, steps: plan.steps, ...(plan.toCheck ? { instead: stepOf('revalidacion', day) } : {}) }];
  });
  const free = BY_LEVEL[level];
  const isOpen = recognition === 'none' || recognition === 'in_process';
  if (codes.length > 0 || free === undefined || !isOpen) return demanded;
  return [{ steps: [stepOf(free, day, recognition === 'in_process')] }];
}

/** Without any degree: a certificate of what somebody can do. Throws `NoRuleInForce` before its first known fee. */
export const skillsRoute = (day: Day): CredentialStep => stepOf('competencias', day);
