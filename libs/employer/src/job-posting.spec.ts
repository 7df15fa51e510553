import { describe, expect, it } from '@jest/globals';
import { jobPosting, type PublishedVacancy, type VacancyForm } from './index.js';

const form: VacancyForm = {
  title: 'Panadería',
  tasks: 'Amasar y hornear.',
  positions: 2,
  isco: 7512,
  district: '150132',
  remote: false,
  startOn: '2027-01-04',
  contract: 'planilla',
  pay: { min: 130_050, max: 150_000 },
  shifts: [1, 2, 3].map((day) => ({ day, from: 480, to: 960 })),
  requirements: [],
  experienceMonths: 6,
  education: 'secondary',
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  digital: false,
  bank: false,
  ownTools: false,
};
const vacancy: PublishedVacancy = {
  id: 1,
  ref: 'ref',
  organisation: 'Panadería San Hilarión',
  form,
  positions: 2,
  closesOn: null,
  postedOn: '2026-11-22',
};

describe('a vacancy as a schema.org JobPosting', () => {
  it('says pay in soles, the place by its names, the trade by its code', () => {
    expect(jobPosting(vacancy)).toEqual({
      '@type': 'JobPosting',
      identifier: { '@type': 'PropertyValue', name: 'Ayni', value: 'ref' },
      title: 'Panadería',
      description: 'Amasar y hornear.',
      datePosted: '2026-11-22',
      jobStartDate: '2027-01-04',
      employmentType: 'PART_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Panadería San Hilarión' },
      totalJobOpenings: 2,
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'PE',
          addressRegion: 'Lima',
          addressLocality: 'San Juan de Lurigancho, Lima',
        },
      },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'PEN',
        value: { '@type': 'QuantitativeValue', minValue: 1300.5, maxValue: 1500, unitText: 'MONTH' },
      },
      occupationalCategory: '7512',
      workHours: '24 horas por semana',
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 6 },
      educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'high school' },
      directApply: false,
    });
  });

  it('leaves out what nobody said', () => {
    const bare = { ...form, tasks: '', pay: undefined, district: undefined, shifts: [], isco: undefined };
    const posting = jobPosting({ ...vacancy, form: { ...bare, experienceMonths: 0, education: undefined } });
    expect(Object.keys(posting)).not.toEqual(expect.arrayContaining(['baseSalary']));
    expect(posting).toMatchObject({
      description: 'Panadería',
      employmentType: 'FULL_TIME',
      experienceRequirements: 'no requirements',
    });
    for (const key of ['jobLocation', 'workHours', 'occupationalCategory', 'educationRequirements', 'validThrough']) {
      expect(posting).not.toHaveProperty(key);
    }
  });
});
