import { partOf } from '../apportion.js';
import type { SupportKind } from '../facts.js';
import { BARRIERS } from '../scoring/version.js';
import type { BarrierCode } from '../scoring/version.js';
import { careLoad } from './care.js';
import type { PreparedSeeker, PreparedVacancy } from './prepared.js';
import { minutesTo } from './travel.js';

const WHOLE = 10_000;

/**
 * Factor of each barrier for one pair, in the order of BARRIERS, whole basis points:
 * 10 000 − p · severity · exposure · (1 − support), with support = 1 − Π(1 − cover). 10 000 is no barrier, or one that is cancelled.
 */
export function multipliersOf(seeker: PreparedSeeker, vacancy: PreparedVacancy): number[] {
  return BARRIERS.map((barrier) => FACTORS[barrier](seeker, vacancy));
}

/** Factor of the barrier of care for one pair when the way takes so many minutes, whichever of the two barriers it is. */
export function careMultiplier(seeker: PreparedSeeker, vacancy: PreparedVacancy, travel: number): number {
  return care(seeker, vacancy, seeker.facts.care?.kind === 'elder' ? 'eldercare' : 'childcare', travel);
}

/**
 * The product of fit and factors, unrounded until the last step: only × and ÷ in the order of BARRIERS, the same everywhere.
 * `without`: one bit a barrier that is taken away, see `barrierBits`.
 */
export function lessBarriers(fit: number, multipliers: readonly number[], without = 0): number {
  let score = fit;
  for (let index = 0; index < BARRIERS.length; index++) {
    const multiplier = multipliers[index] ?? WHOLE;
    if (multiplier === WHOLE || ((without >>> index) & 1) === 1) continue;
    score = (score * multiplier) / WHOLE;
  }
  return Math.floor(score + 0.5);
}

/** One bit a barrier, in the order of BARRIERS. */
export function barrierBits(barriers: readonly BarrierCode[]): number {
  return barriers.reduce((bits, barrier) => bits | (1 << BARRIERS.indexOf(barrier)), 0);
}

/** Supports of this vacancy that lift a barrier at all. */
export function supportsFor(barrier: BarrierCode, vacancy: PreparedVacancy): SupportKind[] {
  const covers = vacancy.context.version.barriers.covers.value[barrier];
  return [...vacancy.offers].filter((kind) => (covers[kind] ?? 0) > 0);
}

type Factor = (seeker: PreparedSeeker, vacancy: PreparedVacancy) => number;

const FACTORS: Readonly<Record<BarrierCode, Factor>> = {
  childcare: (seeker, vacancy) => (seeker.facts.care?.kind === 'elder' ? WHOLE : care(seeker, vacancy, 'childcare')),
  eldercare: (seeker, vacancy) => (seeker.facts.care?.kind === 'elder' ? care(seeker, vacancy, 'eldercare') : WHOLE),
  digital: ({ facts, context }, vacancy) => {
    if (!vacancy.facts.digital || facts.digital === undefined || facts.digital === 2) return WHOLE;
    const { p, none, withHelp } = context.version.barriers.digital.value;
    return factor(p, facts.digital === 0 ? none : withHelp, WHOLE, lifted('digital', vacancy));
  },
  local_experience: ({ facts, context }, vacancy) => {
    const { p, enoughMonths } = context.version.barriers.local.value;
    const months = facts.localMonths;
    if ((vacancy.facts.experienceMonths ?? 0) === 0 || months === undefined || months >= enoughMonths) return WHOLE;
    return factor(p, enoughMonths - Math.max(0, months), enoughMonths, lifted('local_experience', vacancy));
  },
  tools: ({ facts, context }, vacancy) =>
    vacancy.facts.ownTools && facts.tools === false
      ? factor(context.version.barriers.tools.value.p, WHOLE, WHOLE, lifted('tools', vacancy))
      : WHOLE,
  banking: ({ facts, context }, vacancy) =>
    vacancy.facts.bank && facts.bankAccount === false
      ? factor(context.version.barriers.banking.value.p, WHOLE, WHOLE, lifted('banking', vacancy))
      : WHOLE,
};

function care(
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
  barrier: 'childcare' | 'eldercare',
  travel = minutesTo(seeker, vacancy) ?? 0,
): number {
  if (seeker.careNeed === undefined || vacancy.shiftMinutes === 0) return WHOLE;
  const { weighted } = careLoad(seeker, vacancy, undefined, travel);
  if (weighted === 0) return WHOLE;
  const whole = vacancy.shiftMinutes * WHOLE;
  const { p } = seeker.context.version.barriers.care.value;
  return factor(p, Math.min(weighted, whole), whole, careLifted(seeker, vacancy, barrier, { weighted, travel }));
}

function careLifted(
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
  barrier: 'childcare' | 'eldercare',
  { weighted, travel }: { weighted: number; travel: number },
): number {
  const { covers, care: rules } = vacancy.context.version.barriers;
  let left = WHOLE;
  for (const { kind, hours } of vacancy.facts.supports) {
    const strength = covers.value[barrier][kind] ?? 0;
    if (strength === 0) continue;
    const within =
      hours === undefined
        ? weighted
        : careLoad(seeker, vacancy, { hours, onSite: kind === 'childcare_on_site' }, travel).weighted;
    const reach = Math.floor((within * WHOLE) / weighted);
    const ofBoth =
      seeker.facts.care?.kind === 'both' && kind.startsWith('childcare') ? rules.value.childShareOfBoth : WHOLE;
    left = partOf(left, WHOLE - partOf(partOf(strength, reach), ofBoth));
  }
  return left;
}

/** What the supports of the employer leave of a barrier: Π(1 − cover), each kind counted once. */
function lifted(barrier: BarrierCode, vacancy: PreparedVacancy): number {
  const covers = vacancy.context.version.barriers.covers.value[barrier];
  let left = WHOLE;
  for (const kind of vacancy.offers) left = partOf(left, WHOLE - (covers[kind] ?? 0));
  return left;
}

/** 10 000 − p · severity / of · left, rounded once; the numerator stays under 2^53. */
function factor(p: number, severity: number, of: number, left: number): number {
  return WHOLE - Math.floor((p * severity * left) / (of * WHOLE) + 0.5);
}
