import { addDays, findDistrict } from '#peru';
import { occupationSkills, occupationsOf, toIsco } from '#taxonomy';
import { AFTERNOONS, type DemoPerson, said, WORK_WEEK } from './demo-person.service.js';

/** The person of the guided demo: a baker who cares for her daughter in the afternoon and has a resident card. */
export function yuleisy(today: string): DemoPerson {
  const baker = occupationsOf(toIsco('7512'))
    .map(({ id }) => id)
    .slice(0, 1);
  const skills = baker.flatMap((occupation) => {
    const { essential, optional } = occupationSkills(occupation);
    return [
      ...essential.map((skill) => ({ skill, level: 3 as const })),
      ...optional.slice(0, 2).map((skill) => ({ skill, level: 2 as const })),
    ];
  });
  const jobs = baker.map((occupation) => ({
    title: 'Panadera',
    occupation,
    kind: 'informal',
    place: 'abroad',
    months: 36,
    tasks: 'Hacía masa y atendía la vitrina.',
  }));
  return {
    name: 'Yuleisy Rondón',
    answers: [
      ...HERSELF,
      ['work.jobs', said(jobs)],
      ['work.skills', said(skills)],
      ['wish.jobs', said(baker.map((occupation) => ({ title: 'Panadería', occupation })))],
      ...HER_WEEK,
      ['documents.held', said({ code: 'CE_ESP', expires: addDays(today, 365) })],
    ],
    equality: [
      ['equality.gender', said('woman')],
      ['equality.birth-country', said('VE')],
    ],
  };
}

const HERSELF: DemoPerson['answers'] = [
  ['about.name', said('Yuleisy Rondón')],
  ['about.adult', said('yes')],
  ['about.channel', said('whatsapp')],
  ['about.phone', said('+51987654321')],
  ['about.district', said(findDistrict('San Juan de Lurigancho')?.ubigeo)],
  ['work.digital', said('alone')],
  ['study.level', said('secondary')],
  ['study.languages', said([{ language: 'es', level: 'C2' }])],
  ['wish.refuse', said(['night_shift', 'live_in'])],
  ['wish.floor', said(110_000)],
  ['wish.contract', said('planilla')],
];

const HER_WEEK: DemoPerson['answers'] = [
  ['time.week', said(WORK_WEEK)],
  ['time.travel', said(45)],
  ['time.mode', said('bus')],
  ['time.night-safe', said('no')],
  ['care.who', said(['age_3_5'])],
  ['care.hours', said([...AFTERNOONS])],
  ['care.cover', said({ by: ['nobody'], certain: [], sometimes: [] })],
  ['care.support', said(['childcare'])],
  ['care.bank', said('yes')],
];
