import type { Vacancy } from '#employer';
import type { EmployerChange, EmployerGain } from '#engine';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { number, sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { SECTION_PATHS } from './vacancy-choice.data.js';
import type { MoreProfilesView } from './more-profiles.js';
import { labelOf } from './vacancy-skill.js';

/** Fewer are never told apart, and more are told in steps of as many: nobody is found by changing one thing after another. */
const STEP = 5;
const SHOWN = 8;

const SECTION_OF: Readonly<Record<EmployerChange['code'], keyof typeof SECTION_PATHS>> = {
  skill_can_be_learned: 'asked',
  less_experience: 'asked',
  no_education_level: 'asked',
  licence_after_hiring: 'asked',
  language_wished: 'asked',
  offer_support: 'supports',
  move_shift: 'hours',
  free_day: 'hours',
};

export function moreProfilesView(
  frame: Frame,
  vacancy: Vacancy,
  { open, gains }: { open: number; gains: readonly EmployerGain[] },
): MoreProfilesView {
  const say = speaker(frame.locale);
  const here = `/${frame.locale}/puestos/${String(vacancy.id)}`;
  return {
    frame,
    backHref: here,
    vacancy: vacancy.title,
    open: say('more.open', { people: peopleWords(open, say) }),
    changes: gains.slice(0, SHOWN).map(({ change, people }) => ({
      text: changeWords(change, say),
      people: say('more.people', { people: peopleWords(people, say) }),
      href: `${here}/${SECTION_PATHS[SECTION_OF[change.code]]}`,
    })),
  };
}

/** “menos de 5”, “5 o más”, “10 o más”: a number of people that singles nobody out. */
export function peopleWords(people: number, say: Say): string {
  if (people < STEP) return say('more.few', { most: STEP });
  return say('more.many', { least: Math.floor(people / STEP) * STEP });
}

type Words = { [C in EmployerChange['code']]: (change: Extract<EmployerChange, { code: C }>, say: Say) => string };

const WORDS: Words = {
  skill_can_be_learned: ({ skill }, say) => say('more.skill', { skill: sentence(labelOf(skill, say)) }),
  less_experience: (_, say) => say('more.experience'),
  no_education_level: (_, say) => say('more.education'),
  licence_after_hiring: ({ licence }, say) => say('more.licence', { licence: say(`licence.${licence}`) }),
  language_wished: ({ language }, say) => say('more.language', { language }),
  offer_support: ({ support }, say) => say('more.support', { support: say(`support.${support}`) }),
  move_shift: ({ slots }, say) =>
    say(slots < 0 ? 'more.earlier' : 'more.later', { hours: number(Math.abs(slots) / 2) }),
  free_day: ({ day }, say) => say(day === 6 ? 'more.saturday' : 'more.sunday'),
};

function changeWords(change: EmployerChange, say: Say): string {
  return (WORDS[change.code] as (one: EmployerChange, say: Say) => string)(change, say);
}
