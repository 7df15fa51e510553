import type { Answer, Job, QuestionId, Week } from '#intake';
import { addDays, findDistrict } from '#peru';
import { getOccupation, occupationSkills, occupationsOf, type OccupationId, toIsco } from '#taxonomy';
import { GIVEN_NAMES, SURNAMES } from './data/demo-name.data.js';
import {
  AGES,
  CHILD_AT_HOME,
  CITIES,
  type Country,
  DEGREE_RECOGNISED,
  DISTRICTS,
  DOCUMENTS,
  EDUCATION,
  type Education,
  FORMS_OF_WORK,
  JOBS_TOLD,
  LONE_CARER,
  OCCUPATIONS,
  SAMPLE,
  type Sex,
} from './data/demo-person.data.js';
import type { Dice } from './dice.js';

/** One synthetic person: what she would have answered, and what she would have said apart for equality. */
export interface DemoPerson {
  name: string;
  answers: readonly (readonly [QuestionId, Answer])[];
  equality: readonly (readonly [QuestionId, Answer])[];
}

const MORNINGS = ['1-06', '2-06', '3-06', '4-06', '5-06'] as const;
const MIDDAYS = ['1-10', '2-10', '3-10', '4-10', '5-10'] as const;
export const AFTERNOONS = ['1-14', '2-14', '3-14', '4-14', '5-14'] as const;
const SATURDAY = ['6-06', '6-10', '6-14'] as const;
const EVENINGS = ['1-18', '2-18', '3-18', '4-18', '5-18'] as const;
const SUNDAY = ['7-06', '7-10', '7-14'] as const;
export const WORK_WEEK: Week = [...MORNINGS, ...MIDDAYS, ...AFTERNOONS, ...SATURDAY];

export const said = (value: unknown): Answer => ({ state: 'answered', value });

interface Traits {
  country: Country;
  sex: Sex;
  age: number;
  education: Education;
  occupation: OccupationId;
}

/** Draws one person; `today` dates her documents and her jobs. */
export function drawPerson(dice: Dice, number: number, today: string): DemoPerson {
  const [country, sex] = dice.draw(SAMPLE.value);
  const [youngest, oldest] = dice.draw(AGES[country].value);
  const traits: Traits = {
    country,
    sex,
    age: dice.whole(youngest, oldest),
    education: dice.draw(EDUCATION[country][sex].value),
    occupation: occupationOf(dice.draw(OCCUPATIONS[sex].value), dice),
  };
  const name = `${dice.of(GIVEN_NAMES[country][sex])} ${dice.of(SURNAMES[country])}`.replaceAll('_', ' ');
  return {
    name,
    answers: [
      ['about.name', said(name)],
      ['about.adult', said('yes')],
      ['about.channel', said(dice.of(['whatsapp', 'sms', 'call']))],
      ['about.phone', said(`+51900${String(number % 1_000_000).padStart(6, '0')}`)],
      ['about.district', said(findDistrict(home(country, dice))?.ubigeo)],
      ...work(traits, dice, today),
      ...study(traits, dice),
      ...wish(traits, dice),
      ...time(dice),
      ...care(traits, dice),
      ...documents(traits, dice, today),
    ],
    equality: [
      ['equality.gender', said(sex)],
      ['equality.birth-country', said(country)],
      ['equality.birth-year', said(Number(today.slice(0, 4)) - traits.age)],
    ],
  };
}

type Entries = DemoPerson['answers'];

function occupationOf(group: string, dice: Dice): OccupationId {
  return dice.of(occupationsOf(toIsco(group))).id;
}

function home(country: Country, dice: Dice): string {
  const city = dice.draw(CITIES.value);
  return city === 'Lima' ? dice.draw(DISTRICTS[country].value) : city;
}

/** Her main job and those before it, the latest first. */
function work(traits: Traits, dice: Dice, today: string): Entries {
  const { country, sex, age, occupation } = traits;
  const count = age < 22 ? 1 : dice.draw(JOBS_TOLD.value);
  const working = Math.max(4, (age - 17) * 12);
  let ago = dice.chance(0.4) ? 0 : dice.whole(1, 30);
  const jobs = Array.from({ length: count }, (_, number): Job => {
    const held = number === 0 ? occupation : occupationOf(dice.draw(OCCUPATIONS[sex].value), dice);
    const months = Math.min(Math.ceil(working / count), dice.whole(4, 90));
    const ended = ago;
    ago += months + dice.whole(0, 8);
    return {
      title: getOccupation(held).labels.es,
      occupation: held,
      kind: dice.draw(FORMS_OF_WORK.value),
      place: country === 'PE' || dice.chance(ended === 0 ? 1 : 0.6) ? 'peru' : 'abroad',
      months,
      ...(ended === 0 ? {} : { to: addDays(today, -30 * ended).slice(0, 7) }),
    };
  });
  const { essential, optional } = occupationSkills(occupation);
  const known = [...essential.filter(() => dice.chance(0.8)), ...optional.filter(() => dice.chance(0.4))].map(
    (skill) => ({ skill, level: dice.of([1, 2, 2, 3] as const) }),
  );
  return [
    ['work.jobs', said(jobs)],
    ['work.skills', said(known)],
    ['work.digital', said(dice.of(['alone', 'alone', 'with_help', 'not_yet']))],
  ];
}

function study({ country, education, occupation }: Traits, dice: Dice): Entries {
  const higher = education === 'technical' || education === 'university';
  const title = country === 'PE' ? 'not_needed' : dice.chance(DEGREE_RECOGNISED.value) ? 'recognised' : 'none';
  return [
    ['study.level', said(education)],
    ['study.languages', said([{ language: 'es', level: 'C2' }])],
    ...(higher
      ? ([
          ['study.fields', said([{ title: getOccupation(occupation).labels.es, occupation }])],
          ['study.title', said(title)],
        ] as Entries)
      : []),
  ];
}

function wish({ occupation }: Traits, dice: Dice): Entries {
  const floor = dice.of([100_000, 113_000, 113_000, 120_000, 130_000, 150_000]);
  return [
    ['wish.jobs', said([{ title: getOccupation(occupation).labels.es, occupation }])],
    ['wish.refuse', said(dice.chance(0.3) ? ['night_shift'] : ['none'])],
    ['wish.floor', said(floor)],
    ['wish.contract', said(dice.of(['planilla', 'any']))],
  ];
}

function time(dice: Dice): Entries {
  const week = [...WORK_WEEK, ...(dice.chance(0.5) ? EVENINGS : []), ...(dice.chance(0.2) ? SUNDAY : [])] as Week;
  return [
    ['time.week', said(week)],
    ['time.travel', said(dice.of([30, 45, 60, 60, 75, 90]))],
    ['time.mode', said('bus')],
    ['time.night-safe', said(dice.chance(0.5) ? 'yes' : 'no')],
  ];
}

function care({ country, sex }: Traits, dice: Dice): Entries {
  const bank: Entries = [['care.bank', said(dice.chance(0.6) ? 'yes' : 'no')]];
  if (!dice.chance(CHILD_AT_HOME[country][sex].value)) return [['care.who', said(['nobody'])], ...bank];
  const alone = dice.chance(LONE_CARER[country][sex].value) || (sex === 'woman' && dice.chance(0.4));
  const cover = alone
    ? { by: ['nobody'], certain: [], sometimes: dice.chance(0.3) ? [...AFTERNOONS] : [] }
    : { by: ['relative'], certain: [...AFTERNOONS], sometimes: [] };
  return [
    ['care.who', said([dice.of(['age_0_2', 'age_3_5', 'age_6_11'])])],
    ['care.hours', said([...AFTERNOONS])],
    ['care.cover', said(cover)],
    ['care.support', said(alone ? ['childcare'] : ['none'])],
    ...bank,
  ];
}

function documents({ country }: Traits, dice: Dice, today: string): Entries {
  if (country === 'PE') return [['documents.held', said({ code: 'DNI' })]];
  const code = dice.draw(DOCUMENTS.value);
  if (code === 'DESCONOCIDO') return [['documents.held', { state: 'declined' }]];
  const running = code.startsWith('CE_') || code === 'SOL_REF' || code === 'CPP_VIG';
  const kin = code === 'CE_FAM' ? { kin: dice.chance(0.5) ? 'yes' : 'no' } : {};
  const expires = running ? { expires: addDays(today, dice.whole(10, 500)) } : {};
  return [['documents.held', said({ code, ...expires, ...kin })]];
}
