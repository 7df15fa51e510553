import { districts } from '#peru';
import { findOccupation } from '#taxonomy';
import { weeklyMinutes } from './vacancy-advert.service.js';
import type { VacancyForm } from './vacancy-form.data.js';

/** A vacancy as others are told of it. */
export interface PublishedVacancy {
  id: number;
  ref: string;
  organisation: string;
  form: VacancyForm;
  positions: number;
  closesOn: string | null;
  /** Day on which it was written, `YYYY-MM-DD`. */
  postedOn: string;
}

const EMPLOYMENT: Readonly<Record<VacancyForm['contract'], string>> = {
  planilla: 'FULL_TIME',
  daily: 'PER_DIEM',
  home: 'OTHER',
  services: 'CONTRACTOR',
};

/** Kinds of certificate that Google and schema.org know, lowest first. */
const CREDENTIALS: Readonly<Record<string, string>> = {
  secondary: 'high school',
  technical: 'associate degree',
  university: 'bachelor degree',
  postgraduate: 'postgraduate degree',
};

/** Most hours of a week that count as part of one. */
const PART_TIME_MINUTES = 24 * 60;

/** A vacancy as a schema.org JobPosting; nothing of any person is in it. Source: schema.org/JobPosting, version 29. */
export function jobPosting(vacancy: PublishedVacancy): Readonly<Record<string, unknown>> {
  const { form, ref, organisation, positions, closesOn, postedOn } = vacancy;
  const minutes = weeklyMinutes(form);
  const isPart = form.contract === 'planilla' && minutes !== undefined && minutes <= PART_TIME_MINUTES;
  return stripped({
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: 'Ayni', value: ref },
    title: form.title,
    description: form.tasks === '' ? form.title : form.tasks,
    datePosted: postedOn,
    validThrough: closesOn ?? undefined,
    jobStartDate: form.startOn,
    employmentType: isPart ? 'PART_TIME' : EMPLOYMENT[form.contract],
    hiringOrganization: { '@type': 'Organization', name: organisation },
    totalJobOpenings: positions,
    jobLocation: placeOf(form.district),
    ...(form.remote
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'PE' } }
      : {}),
    baseSalary: salaryOf(form.pay),
    occupationalCategory: occupationOf(form),
    workHours: minutes === undefined ? undefined : `${String(Math.round(minutes / 60))} horas por semana`,
    experienceRequirements: experienceOf(form.experienceMonths),
    educationRequirements: educationOf(form.education),
    directApply: false,
  });
}

function placeOf(ubigeo: string | undefined): object | undefined {
  const found = districts().find((district) => district.ubigeo === ubigeo);
  if (found === undefined) return undefined;
  const { name, province, department } = found;
  const address = { addressCountry: 'PE', addressRegion: department, addressLocality: `${name}, ${province}` };
  return { '@type': 'Place', address: { '@type': 'PostalAddress', ...address } };
}

function salaryOf(pay: VacancyForm['pay']): object | undefined {
  if (pay === undefined) return undefined;
  const value = { '@type': 'QuantitativeValue', minValue: pay.min / 100, maxValue: pay.max / 100, unitText: 'MONTH' };
  return { '@type': 'MonetaryAmount', currency: 'PEN', value };
}

/** Its code of the national classification (ISCO-08) and the name of the trade. */
function occupationOf({ occupation, isco }: VacancyForm): string | undefined {
  if (isco === undefined) return undefined;
  const name = occupation === undefined ? undefined : findOccupation(occupation)?.neutral;
  return [String(isco).padStart(4, '0'), name].filter((part) => part !== undefined).join(' ');
}

function experienceOf(months: number | undefined): object | string | undefined {
  if (months === undefined) return undefined;
  return months === 0
    ? 'no requirements'
    : { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: months };
}

function educationOf(level: string | undefined): object | undefined {
  const category = CREDENTIALS[level ?? ''];
  return category === undefined
    ? undefined
    : { '@type': 'EducationalOccupationalCredential', credentialCategory: category };
}

function stripped(posting: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(posting).filter(([, value]) => value !== undefined));
}
