import type { VNode } from 'preact';
import type { VacancyCard, VacancyId } from '#employer';
import type { Doors as Held } from '#matching';
import { type SkillId, skills } from '#taxonomy';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { doorsForCaseworker, doorsForHer } from '../../apps/web/src/pages/doors/doors-view.js';
import { Doors } from '../../apps/web/src/pages/doors/doors.js';
import { LONG_NAME, MARKUP, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const CARDS = new Map([
  [
    3 as VacancyId,
    { vacancy: { id: 3, title: LONG_NAME }, organisation: MARKUP, verified: true } as unknown as VacancyCard,
  ],
]);
const best = { vacancy: 3, score: 6100 };

const DOORS: Held = {
  cut: 5500,
  open: { vacancies: 2, positions: 3, best },
  singles: [
    { removals: [{ kind: 'barrier', code: 'childcare' }], gain: { vacancies: 4, positions: 6, best } },
    { removals: [{ kind: 'gate', code: 'pay_floor' }], gain: { vacancies: 1, positions: 1, best: undefined } },
  ],
  pair: {
    removals: [
      { kind: 'barrier', code: 'childcare' },
      { kind: 'gate', code: 'right_to_work' },
    ],
    gain: { vacancies: 6, positions: 9, best },
  },
  titles: [{ profession: 'enfermeria', gain: { vacancies: 1, positions: 2, best } }],
  skills: [{ skill: (skills()[0]?.id ?? 0) as SkillId, gain: { vacancies: 1, positions: 1, best } }],
  cares: true,
  isLoneCarer: false,
};
const NOTHING: Held = {
  ...DOORS,
  open: { vacancies: 0, positions: 0, best: undefined },
  singles: [],
  pair: undefined,
  titles: [],
  skills: [],
};

/** What would open more doors, as she reads it. */
export function doorsViews(locale: Locale): Pages {
  const hers = frame(locale, 'seeker', 'que-abre-puertas');
  return {
    doors: Doors(doorsForHer(hers, DOORS, CARDS)),
    'doors-lone': Doors(doorsForHer(hers, { ...NOTHING, isLoneCarer: true }, CARDS)),
    'doors-none': Doors(doorsForHer(hers, { ...NOTHING, cares: false }, CARDS)),
  };
}

/** The same as whoever accompanies her reads it. */
export function personDoorsViews(locale: Locale): Pages {
  const page = frame(locale, 'caseworker', 'personas/17/que-abre-puertas');
  const person = { label: 'Ficha 17', href: '/es/personas/17' };
  return { 'person-doors': Doors(doorsForCaseworker(page, { doors: DOORS, cards: CARDS, person })) };
}
