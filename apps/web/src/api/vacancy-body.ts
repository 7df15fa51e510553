import { MOST_ESSENTIALS, type Shift, type Vacancy, type VacancyForm } from '#employer';
import type { AdvertFinding } from '#peru';
import { isDay, isUbigeo } from '#peru';
import { findOccupation, findSkill } from '#taxonomy';
import { fault, InputRefused } from '../http/input-refused.js';
import type { FieldFault } from '../http/input-refused.js';
import type { Locale } from '../messages/locale.js';
import type { VacancyBody, VacancyLine, VacancyView } from './vacancy.dto.js';

const HALF_HOUR = 30;

/** The form of a post from what a program sent; what the API does not name stays as it was. */
export function formOf(body: VacancyBody, before: VacancyForm): VacancyForm {
  const faults = [...rangeFaults(body), ...shiftFaults(body.shifts), ...requirementFaults(body)];
  if (faults.length > 0) throw new InputRefused(faults);
  const occupation = body.occupation === undefined ? undefined : findOccupation(body.occupation);
  const hours = new Map(before.supports.map((support) => [support.kind, support.hours]));
  return {
    ...before,
    unseen: [],
    title: body.title.trim(),
    tasks: body.tasks,
    positions: body.positions,
    occupation: occupation?.id,
    isco: occupation?.isco,
    district: body.district,
    startOn: body.startOn,
    contract: body.contract,
    contractMonths: body.contractMonths,
    pay: { min: body.pay.min, max: body.pay.max },
    shifts: body.shifts.map(({ day, from, to }): Shift => ({ day, from, to: to === 0 ? 24 * 60 : to })),
    requirements: body.requirements.map(({ skill, level, essential }) => ({
      skill,
      level: level as VacancyForm['requirements'][number]['level'],
      essential,
    })),
    supports: body.supports.map((kind) => {
      const held = hours.get(kind);
      return held === undefined ? { kind } : { kind, hours: held };
    }),
  };
}

function rangeFaults({ title, occupation, district, startOn, pay }: VacancyBody): FieldFault[] {
  return [
    ...(title.trim() === '' ? [fault('title', 'missing')] : []),
    ...(isUbigeo(district) ? [] : [fault('district', 'not_a_district')]),
    ...(isDay(startOn) ? [] : [fault('startOn', 'not_a_day')]),
    ...(pay.max < pay.min ? [fault('pay.max', 'upside_down')] : []),
    ...(occupation === undefined || findOccupation(occupation) !== undefined
      ? []
      : [fault('occupation', 'not_an_occupation')]),
  ];
}

function shiftFaults(shifts: VacancyBody['shifts']): FieldFault[] {
  const days = new Set<number>();
  return shifts.flatMap(({ day, from, to }, index) => {
    const at = `shifts.${String(index)}`;
    const isRepeated = days.has(day);
    days.add(day);
    return [
      ...(isRepeated ? [fault(`${at}.day`, 'repeated')] : []),
      ...(from % HALF_HOUR === 0 ? [] : [fault(`${at}.from`, 'not_half_hours')]),
      ...(to % HALF_HOUR === 0 ? [] : [fault(`${at}.to`, 'not_half_hours')]),
      ...(from === to ? [fault(`${at}.to`, 'no_length')] : []),
    ];
  });
}

function requirementFaults({ requirements }: VacancyBody): FieldFault[] {
  const known = new Set<number>();
  const each = requirements.flatMap(({ skill }, index) => {
    const isRepeated = known.has(skill);
    known.add(skill);
    const at = `requirements.${String(index)}.skill`;
    if (findSkill(skill) === undefined) return [fault(at, 'not_a_skill')];
    return isRepeated ? [fault(at, 'repeated')] : [];
  });
  const isTooMany = requirements.filter(({ essential }) => essential).length > MOST_ESSENTIALS;
  return isTooMany ? [...each, fault('requirements', 'too_many_essentials', { most: MOST_ESSENTIALS })] : each;
}

/** A post as its own firm reads it. A draft or an import may hold less than the API asks for. */
export function vacancyView(vacancy: Vacancy, findings: readonly AdvertFinding[], locale: Locale): VacancyView {
  const { form } = vacancy;
  return {
    id: vacancy.id,
    state: vacancy.state,
    revision: vacancy.revision,
    ...(vacancy.closesOn === null ? {} : { closesOn: vacancy.closesOn }),
    updatedAt: vacancy.updatedAt.toISOString(),
    title: form.title,
    tasks: form.tasks,
    positions: form.positions,
    startOn: form.startOn,
    contract: form.contract,
    ...(form.occupation === undefined ? {} : { occupation: form.occupation }),
    ...(form.district === undefined ? {} : { district: form.district }),
    ...(form.contractMonths === undefined ? {} : { contractMonths: form.contractMonths }),
    ...(form.pay === undefined ? {} : { pay: form.pay }),
    shifts: form.shifts.map(({ day, from, to }) => ({ day, from, to })),
    requirements: form.requirements.map(({ skill, level, essential }) => ({ skill, level, essential })),
    supports: form.supports.map(({ kind }) => kind),
    notes: findings.flatMap(({ action, advice, source }) =>
      action === 'block' || action === 'warn' ? [{ action, text: advice[locale], source }] : [],
    ),
  };
}

export function vacancyLine(vacancy: Vacancy, candidates: number): VacancyLine {
  const { id, title, state, positions, closesOn } = vacancy;
  return { id, title, state, positions, candidates, ...(closesOn === null ? {} : { closesOn }) };
}
