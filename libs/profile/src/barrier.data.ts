import { difference, minutesOf, parseWeek, type RemedyCode, type SeekerFacts } from '#engine';
import { type Answers, type SectionId, valueOf } from '#intake';

/** What may stand between a person and a job. Each is lifted by somebody, on a day; none is a defect of hers. */
export const BARRIER_KINDS = [
  'childcare',
  'eldercare',
  'permit',
  'degree',
  'digital',
  'tools',
  'banking',
  'transport',
  'language',
  'training',
] as const;
export type BarrierKind = (typeof BARRIER_KINDS)[number];

/** Who moves it. */
export const BARRIER_OWNERS = [
  'seeker',
  'caseworker',
  'employer',
  'programme',
  'training_centre',
  'care_provider',
  'legal_clinic',
  'state',
] as const;
export type BarrierOwner = (typeof BARRIER_OWNERS)[number];

interface Usual {
  remedy: RemedyCode;
  /** Days until somebody looks again, unless another day is set. */
  reviewAfter: number;
  /** Section of the interview whose answer opens and lifts it. */
  section?: SectionId;
}

/** What is tried first. The days are a working choice, shorter where a step is quick. */
export const USUAL: Readonly<Record<BarrierKind, Usual>> = {
  childcare: { remedy: 'childcare_place', reviewAfter: 30, section: 'care' },
  eldercare: { remedy: 'eldercare_service', reviewAfter: 30, section: 'care' },
  permit: { remedy: 'regularise', reviewAfter: 30, section: 'documents' },
  degree: { remedy: 'recognise_degree', reviewAfter: 60, section: 'study' },
  digital: { remedy: 'digital_course', reviewAfter: 30, section: 'work' },
  tools: { remedy: 'tools_fund', reviewAfter: 30, section: 'work' },
  banking: { remedy: 'open_account', reviewAfter: 14, section: 'care' },
  transport: { remedy: 'bus_pass', reviewAfter: 14 },
  language: { remedy: 'language_course', reviewAfter: 60 },
  training: { remedy: 'skills_training', reviewAfter: 30 },
};

/** The barriers that her answers tell of, in the order of `BARRIER_KINDS`. What she did not answer tells of none. */
export function barriersIn(answers: Answers, facts: Omit<SeekerFacts, 'id' | 'revision'>): BarrierKind[] {
  const { care, rightToWork, digital, tools, bankAccount } = facts;
  const open =
    care === null || care === undefined ? 0 : minutesOf(difference(parseWeek(care.needed), parseWeek(care.covered)));
  const title = valueOf(answers, 'study.title');
  const told: Readonly<Record<BarrierKind, boolean>> = {
    childcare: open > 0 && care?.kind !== 'elder',
    eldercare: open > 0 && care?.kind !== 'child',
    permit: rightToWork !== undefined && rightToWork.hireNow !== 'yes',
    degree: title === 'none' || title === 'in_process',
    digital: digital === 0 || digital === 1,
    tools: tools === false,
    banking: bankAccount === false,
    transport: false,
    language: false,
    training: false,
  };
  return BARRIER_KINDS.filter((kind) => told[kind]);
}
