import type { BarrierPart, BarrierReason, EvidenceField, GatePart, GateReason } from './reason.js';
import { supportsFor } from './reference/barrier.js';
import { careLoad } from './reference/care.js';
import { judge, stepsShort } from './reference/gate.js';
import type { PreparedSeeker, PreparedVacancy } from './reference/prepared.js';
import { creditFor } from './reference/skill.js';
import { minutesTo } from './reference/travel.js';
import type { BarrierCode, GateCode, RemedyCode } from './scoring/version.js';
import { minutesOutside } from './week.js';

/** One gate of a pair with its evidence, its date or amount, its law and what would open it. */
export function gatePart(gate: GateCode, seeker: PreparedSeeker, vacancy: PreparedVacancy): GatePart {
  const { code, state, evidence, remedies } = judge(gate, seeker, vacancy);
  const { gates, licenceRemedies } = seeker.context.version;
  const detail = DETAILS[gate](seeker, vacancy);
  const lacking = gate === 'licence' && state === 'remediable' ? missingLicences(seeker, vacancy) : [];
  return {
    gate,
    state,
    reason: { code, ...detail } as GateReason,
    evidence,
    remedies: [...remedies, ...new Set(lacking.map((licence) => licenceRemedies[licence]))],
    source: gates[gate].source,
  };
}

type Detail = (seeker: PreparedSeeker, vacancy: PreparedVacancy) => object;

const DETAILS: Readonly<Record<GateCode, Detail>> = {
  right_to_work: ({ facts: { rightToWork } }) => (rightToWork?.until === undefined ? {} : { until: rightToWork.until }),
  credential: (_seeker, { facts: { profession } }) => ({ profession }),
  licence: (seeker, vacancy) => ({ missing: missingLicences(seeker, vacancy) }),
  schedule: ({ available }, { shift }) => ({
    outside: available === undefined || shift === undefined ? 0 : minutesOutside(shift, available),
  }),
  commute: (seeker, vacancy) => ({
    minutes: minutesTo(seeker, vacancy),
    limit: seeker.facts.travel?.maxMinutes,
    night: vacancy.nightReturn,
  }),
  pay_floor: () => ({}),
  language: ({ facts: { languages = {} } }, { facts }) => {
    const hard = facts.languages.filter((one) => one.hard);
    const short = hard.filter(({ language, level }) => stepsShort(languages[language], level) > 0);
    return { asked: (short.length > 0 ? short : hard).map(({ language, level }) => ({ language, level })) };
  },
  essential_skills: (seeker, { essentials }) => ({
    skills: essentials
      .filter(
        ({ skill, level }) => creditFor(seeker, skill, level).confirmed < seeker.context.version.skills.value.gate,
      )
      .map(({ skill }) => skill),
  }),
  caps: () => ({}),
  no_go: ({ facts: { refuses = [] } }, { traits }) => ({ refused: refuses.filter((trait) => traits.has(trait)) }),
  accommodation: ({ facts: { accommodations: needs = [] } }, { facts: { accommodations: made = [] }, offers }) => {
    const open = offers.has('accommodation') ? [] : needs.filter((need) => !made.includes(need));
    return { needs: open.length > 0 ? open : needs };
  },
};

function missingLicences({ facts }: PreparedSeeker, vacancy: PreparedVacancy) {
  return vacancy.facts.licences.filter((licence) => facts.licences?.includes(licence) !== true);
}

/** One barrier of a pair: what it rests on, what the employer already offers against it and what would take it away. */
export function barrierPart(
  barrier: BarrierCode,
  points: number,
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
): BarrierPart {
  const support = supportsFor(barrier, vacancy);
  return {
    barrier,
    evidence: BARRIER_EVIDENCE[barrier],
    points,
    reason: barrierReason(barrier, support, seeker, vacancy),
  };
}

const BARRIER_EVIDENCE: Readonly<Record<BarrierCode, EvidenceField>> = {
  childcare: 'care',
  eldercare: 'care',
  digital: 'digital',
  local_experience: 'localMonths',
  tools: 'tools',
  banking: 'bankAccount',
};

const BARRIER_REMEDY: Readonly<Record<BarrierCode, RemedyCode>> = {
  childcare: 'childcare_place',
  eldercare: 'eldercare_service',
  digital: 'digital_course',
  local_experience: 'local_trial',
  tools: 'tools_fund',
  banking: 'open_account',
};

function barrierReason(
  code: BarrierCode,
  support: BarrierReason['support'],
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
): BarrierReason {
  const remedy = BARRIER_REMEDY[code];
  const { care, digital, localMonths } = seeker.facts;
  if (code === 'digital') return { code, level: digital === 1 ? 1 : 0, support, remedy };
  if (code === 'local_experience') return { code, months: localMonths ?? 0, support, remedy };
  if (code === 'tools' || code === 'banking') return { code, support, remedy };
  const { uncovered, informal } = careLoad(seeker, vacancy);
  return { code, uncovered, informal, shift: vacancy.shiftMinutes, of: care?.kind ?? 'child', support, remedy };
}
