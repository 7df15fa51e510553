import type { VNode } from 'preact';
import { type Answers, SECTIONS } from '#intake';
import type { SeekerId } from '#access';
import type { Barrier } from '#profile';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { interviewReviewView, interviewView } from '../../apps/web/src/pages/casework/interview-view.js';
import { barrierPageView } from '../../apps/web/src/pages/casework/barrier-view.js';
import { BarrierPage } from '../../apps/web/src/pages/casework/barrier.js';
import { Interview, InterviewReview } from '../../apps/web/src/pages/casework/interview.js';
import { readConsentsView } from '../../apps/web/src/pages/casework/read-consents.pages.js';
import { ReadConsents } from '../../apps/web/src/pages/casework/read-consents.js';
import { Register } from '../../apps/web/src/pages/casework/register.js';
import { roomView } from '../../apps/web/src/pages/casework/room.pages.js';
import { RoomPage } from '../../apps/web/src/pages/casework/room.js';
import { CompanionChoice } from '../../apps/web/src/pages/profile/companion-choice.js';
import { cvView } from '../../apps/web/src/pages/profile/cv-view.js';
import { Cv } from '../../apps/web/src/pages/profile/cv.js';
import { planView } from '../../apps/web/src/pages/profile/plan-view.js';
import { Plan } from '../../apps/web/src/pages/profile/plan.js';
import { frame, LONG_NAME, MARKUP } from './frames.js';

const BOXES = { purposes: [{ value: 'match', label: 'Buscar puestos', note: 'Se lee.' }], ticked: ['match'] };

const seekerId = 17 as SeekerId;

const answers: Answers = {
  'about.name': { state: 'answered', value: `Ana ${MARKUP}` },
  'about.channel': { state: 'answered', value: 'office' },
  'work.jobs': { state: 'answered', value: [{ title: `Panadera ${MARKUP}`, kind: 'informal', months: 36 }] },
  'care.who': { state: 'answered', value: ['age_3_5'] },
};

const barrier: Barrier = {
  id: 3,
  kind: 'childcare',
  state: 'open',
  remedy: 'childcare_place',
  owner: 'care_provider',
  fromAnswers: true,
  openedOn: '2026-11-22',
  reviewOn: '2026-12-22',
  closedOn: null,
};

/** What her page tells a caseworker of her barriers and her search. */
export const HER_PLAN = {
  doorsHref: '/es/personas/17/que-abre-puertas',
  plan: [
    {
      title: 'Cuidado de niñas y niños',
      text: 'Un cupo en una cuna. Un centro de cuidado. Se revisa el 22 de diciembre',
      tag: { tone: 'gap', text: 'Por hacer' },
      href: '/es/personas/17/trabas/3',
    },
  ] as const,
  addBarrier: { action: '/es/personas/17/trabas', kinds: [{ value: 'transport', label: 'Pasajes y camino' }] },
  search: {
    action: '/es/personas/17/busqueda',
    backOn: 'Vuelve a la lista el 5 de enero.',
    choices: [{ value: 'looking', label: 'Sigue buscando' }],
  },
} as const;

/** Pages beside her steps. */
export function planViews(locale: Locale): Readonly<Record<string, VNode>> {
  const hers = frame(locale, 'seeker', 'mi-plan');
  const companions = { frame: hers, action: '/es/mi-asesora', backHref: '/es/pasos' };
  return {
    plan: Plan(
      planView(hers, [
        barrier,
        { ...barrier, id: 4, kind: 'banking', state: 'dropped', closedOn: '2026-11-23' },
        { ...barrier, id: 5, kind: 'digital', state: 'lifted', closedOn: '2026-11-23' },
      ]),
    ),
    cv: Cv(cvView(hers, answers, true)),
    'cv-without': Cv(cvView(hers, {}, false)),
    'plan-empty': Plan(planView(hers, [])),
    companion: CompanionChoice({
      ...companions,
      current: { id: 1, name: LONG_NAME },
      offered: [
        { id: 1, name: LONG_NAME, near: true },
        { id: 2, name: `Red ${MARKUP}`, near: true },
      ],
      errors: [{ field: 'companion', message: 'Esa organización ya no tiene cupo.' }],
    }),
    'companion-nobody': CompanionChoice({ ...companions, offered: [] }),
  };
}

/** The pages a caseworker has about one person. */
export function personViews(locale: Locale): Readonly<Record<string, VNode>> {
  const staff = frame(locale, 'caseworker', 'personas/17');
  const sections = SECTIONS.filter(({ place }) => place !== 'apart').map((section) => [
    `interview-${section.id}`,
    Interview(interviewView(staff, section, { seekerId, answers })),
  ]);
  return {
    ...(Object.fromEntries(sections) as Readonly<Record<string, VNode>>),
    register: Register({
      frame: staff,
      backHref: '/es/mi-dia',
      action: '/es/personas',
      values: { name: MARKUP, channel: 'sms' },
      channels: [
        { value: 'sms', label: 'Mensaje de texto' },
        { value: 'office', label: 'Por la oficina' },
      ],
      ...BOXES,
      districts: [{ value: '150132', label: 'San Juan de Lurigancho' }],
      duplicates: [
        {
          folder: 'AB1-222',
          href: '/es/personas/AB1-222',
          why: 'Suena igual y vive en el mismo distrito',
          tag: { tone: 'gap', text: 'Puede ser' },
        },
      ],
      errors: [{ field: 'read-yes', message: 'Falta leer los permisos.' }],
    }),
    'read-consents': ReadConsents(
      readConsentsView(staff, seekerId, {
        today: '2026-11-22',
        sent: { ticked: [], errors: [{ field: 'purpose', message: MARKUP }] },
      }),
    ),
    barrier: BarrierPage(barrierPageView(staff, { seekerId, barrier })),
    'barrier-error': BarrierPage(
      barrierPageView(staff, {
        seekerId,
        barrier,
        sent: { form: { review: MARKUP }, errors: [{ field: 'review', message: 'Elige un día.' }] },
      }),
    ),
    room: RoomPage(roomView(staff, { most: '40', chosen: ['150132'], accompanied: 12 })),
    'interview-review': InterviewReview(
      interviewReviewView(staff, { seekerId, answers }, { active: false, mayHandOver: true }),
    ),
  };
}
