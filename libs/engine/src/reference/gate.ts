import { GATE_STATES } from '../pair-score.js';
import type { GateCode } from '../scoring/version.js';
import { GATES } from '../scoring/version.js';
import { CEFR_LEVELS, EDUCATION_LEVELS } from '../facts.js';
import { minutesOutside } from '../week.js';
import type { PreparedSeeker, PreparedVacancy } from './prepared.js';
import { commute } from './commute.js';
import { coverage } from './skill.js';
import { verdict } from './verdict.js';
import type { Verdict } from './verdict.js';

type Judge = (seeker: PreparedSeeker, vacancy: PreparedVacancy) => Verdict;

/** The verdict of one gate. */
export function judge(gate: GateCode, seeker: PreparedSeeker, vacancy: PreparedVacancy): Verdict {
  return JUDGES[gate](seeker, vacancy);
}

/** All gates of a pair, two bits each in the order of GATES. */
export function gateMask(seeker: PreparedSeeker, vacancy: PreparedVacancy): number {
  let mask = 0;
  for (let index = 0; index < GATES.length; index++) {
    const gate = GATES[index];
    if (gate !== undefined) mask |= GATE_STATES.indexOf(JUDGES[gate](seeker, vacancy).state) << (index * 2);
  }
  return mask;
}

/** Gates that close most pairs, asked first when a closed pair need not be kept. */
const CLOSING: readonly GateCode[] = [
  'commute',
  'schedule',
  'no_go',
  'pay_floor',
  'credential',
  'language',
  'right_to_work',
];

/** Is a gate not met, so that the pair is on nobody's list? */
export function isClosed(seeker: PreparedSeeker, vacancy: PreparedVacancy): boolean {
  return CLOSING.some((gate) => JUDGES[gate](seeker, vacancy).state === 'not_met');
}

const PERMIT = {
  minor: verdict('not_adult', 'adult', 'not_met'),
  open: verdict('permit_open', 'rightToWork', 'met'),
  unknown: verdict('permit_unknown', 'rightToWork', 'unknown'),
  check: verdict('permit_to_check', 'rightToWork', 'unknown'),
  none: verdict('permit_none', 'rightToWork', 'remediable', 'regularise'),
  task: verdict('permit_renew_in_time', 'rightToWork', 'met', 'renew_permit'),
  renewFirst: verdict('permit_ends_before_start', 'rightToWork', 'remediable', 'renew_permit'),
  changeFirst: verdict('permit_ends_before_start', 'rightToWork', 'remediable', 'change_status'),
  change: verdict('permit_ends_before_contract', 'rightToWork', 'remediable', 'change_status'),
};
const CREDENTIAL = {
  none: verdict('credential_not_asked', 'credentials', 'met'),
  held: verdict('credential_held', 'credentials', 'met'),
  unknown: verdict('credential_unknown', 'credentials', 'unknown'),
  missing: verdict('credential_missing', 'credentials', 'remediable', 'recognise_degree'),
  noDegree: verdict('credential_no_degree', 'education', 'not_met'),
};
const LICENCE = {
  none: verdict('licence_not_asked', 'licences', 'met'),
  held: verdict('licence_held', 'licences', 'met'),
  unknown: verdict('licence_unknown', 'licences', 'unknown'),
  missing: verdict('licence_missing', 'licences', 'remediable'),
};
const SCHEDULE = {
  open: verdict('schedule_open', 'available', 'met'),
  unknown: verdict('schedule_unknown', 'available', 'unknown'),
  move: verdict('schedule_can_move', 'available', 'remediable', 'flexible_shift'),
  outside: verdict('schedule_outside', 'available', 'not_met'),
};
const PAY = {
  reached: verdict('pay_reaches_floor', 'payFloor', 'met'),
  unknown: verdict('pay_unknown', 'payFloor', 'unknown'),
  below: verdict('pay_below_floor', 'payFloor', 'not_met'),
  belowHourly: verdict('pay_below_hourly_floor', 'payFloor', 'not_met'),
};
const LANGUAGE = {
  none: verdict('language_not_asked', 'languages', 'met'),
  held: verdict('language_held', 'languages', 'met'),
  unknown: verdict('language_unknown', 'languages', 'unknown'),
  short: verdict('language_one_level_short', 'languages', 'remediable', 'language_course'),
  low: verdict('language_too_low', 'languages', 'not_met'),
};
const SKILLS = {
  none: verdict('skills_not_asked', 'skills', 'met'),
  enough: verdict('skills_enough', 'skills', 'met'),
  confirm: verdict('skills_to_confirm', 'skills', 'unknown'),
  learn: verdict('skills_to_learn', 'lacks', 'remediable', 'skills_training'),
};
const CAP = {
  free: verdict('cap_not_counted', 'rightToWork', 'met'),
  open: verdict('cap_open', 'rightToWork', 'met'),
  unclear: verdict('cap_unclear', 'rightToWork', 'unknown'),
  full: verdict('cap_full', 'rightToWork', 'remediable', 'cap_hire_with_local', 'cap_exoneration', 'cap_kin_exemption'),
};
const NO_GO = {
  none: verdict('no_go_none', 'refuses', 'met'),
  unknown: verdict('no_go_unknown', 'refuses', 'unknown'),
  refused: verdict('no_go_refused', 'refuses', 'not_met'),
  policy: verdict('no_go_respect_policy', 'refuses', 'remediable', 'respect_policy'),
};
const ACCOMMODATION = {
  none: verdict('accommodation_not_asked', 'accommodations', 'met'),
  offered: verdict('accommodation_offered', 'accommodations', 'met'),
  ask: verdict('accommodation_to_ask', 'accommodations', 'unknown'),
  make: verdict('accommodation_to_make', 'accommodations', 'remediable', 'employer_adjustment'),
};

const JUDGES: Readonly<Record<GateCode, Judge>> = {
  right_to_work: rightToWork,
  credential: ({ facts, educationIndex, context }, { facts: { profession } }) => {
    if (profession === undefined) return CREDENTIAL.none;
    if (facts.credentials === undefined) return CREDENTIAL.unknown;
    if (facts.credentials.includes(profession)) return CREDENTIAL.held;
    const least = EDUCATION_LEVELS.indexOf(context.version.credential.value.leastEducation);
    return educationIndex >= 0 && educationIndex < least ? CREDENTIAL.noDegree : CREDENTIAL.missing;
  },
  licence: ({ facts }, vacancy) => {
    if (vacancy.facts.licences.length === 0) return LICENCE.none;
    if (facts.licences === undefined) return LICENCE.unknown;
    const held = facts.licences;
    return vacancy.facts.licences.every((licence) => held.includes(licence)) ? LICENCE.held : LICENCE.missing;
  },
  schedule: ({ available }, { shift, offers }) => {
    if (available === undefined || shift === undefined) return SCHEDULE.unknown;
    if (minutesOutside(shift, available) === 0) return SCHEDULE.open;
    return offers.has('flexible_shift') ? SCHEDULE.move : SCHEDULE.outside;
  },
  commute,
  pay_floor: ({ facts, weekMinutes }, { facts: { pay }, shiftMinutes }) => {
    if (facts.payFloor === undefined || pay === undefined) return PAY.unknown;
    if (pay.max < facts.payFloor) return PAY.below;
    return pay.max * weekMinutes < facts.payFloor * shiftMinutes ? PAY.belowHourly : PAY.reached;
  },
  language,
  essential_skills: essentialSkills,
  caps: ({ facts }, vacancy) => {
    const cap = vacancy.facts.foreignCap;
    const counts = facts.rightToWork?.countsForCap ?? 'unknown';
    if (counts === 'no') return CAP.free;
    if (cap === 'open') return CAP.open;
    return cap === 'full' && counts === 'yes' ? CAP.full : CAP.unclear;
  },
  no_go: ({ facts: { refuses } }, { traits, offers }) => {
    if (refuses === undefined) return NO_GO.unknown;
    if (refuses.some((trait) => traits.has(trait))) return NO_GO.refused;
    return refuses.includes('without_respect_policy') && !offers.has('respect_policy') ? NO_GO.policy : NO_GO.none;
  },
  accommodation: ({ facts: { accommodations: needs = [] } }, { facts, offers }) => {
    if (needs.length === 0) return ACCOMMODATION.none;
    if (offers.has('accommodation')) return ACCOMMODATION.offered;
    const made = facts.accommodations;
    if (made === undefined) return ACCOMMODATION.ask;
    return needs.every((need) => made.includes(need)) ? ACCOMMODATION.offered : ACCOMMODATION.make;
  },
};

function rightToWork({ facts }: PreparedSeeker, { startsOn, endsOn }: PreparedVacancy): Verdict {
  if (facts.adult === false) return PERMIT.minor;
  const right = facts.rightToWork;
  if (right === undefined) return PERMIT.unknown;
  if (right.hireNow !== 'yes') return right.hireNow === 'check' ? PERMIT.check : PERMIT.none;
  if (right.until === undefined) return PERMIT.open;
  if (right.until < startsOn) return right.renewable ? PERMIT.renewFirst : PERMIT.changeFirst;
  if (endsOn !== undefined && right.until >= endsOn) return PERMIT.open;
  return right.renewable ? PERMIT.task : PERMIT.change;
}

function language({ facts, context }: PreparedSeeker, vacancy: PreparedVacancy): Verdict {
  const hard = vacancy.facts.languages.filter((asked) => asked.hard);
  if (hard.length === 0) return LANGUAGE.none;
  const held = facts.languages;
  if (held === undefined) return LANGUAGE.unknown;
  const worst = Math.max(...hard.map((asked) => stepsShort(held[asked.language], asked.level)));
  if (worst <= 0) return LANGUAGE.held;
  return worst <= context.version.language.value.courseSteps ? LANGUAGE.short : LANGUAGE.low;
}

/** CEFR levels between what she has and what is asked; a language she did not name is one below A1. */
export function stepsShort(
  held: (typeof CEFR_LEVELS)[number] | undefined,
  asked: (typeof CEFR_LEVELS)[number],
): number {
  return CEFR_LEVELS.indexOf(asked) - (held === undefined ? -1 : CEFR_LEVELS.indexOf(held));
}

function essentialSkills(seeker: PreparedSeeker, vacancy: PreparedVacancy): Verdict {
  if (vacancy.essentials.length === 0) return SKILLS.none;
  const { gate } = seeker.context.version.skills.value;
  if (coverage(seeker, vacancy.essentials, 'confirmed') >= gate) return SKILLS.enough;
  return coverage(seeker, vacancy.essentials, 'high') >= gate ? SKILLS.confirm : SKILLS.learn;
}
