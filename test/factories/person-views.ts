import type { VNode } from 'preact';
import { type Answers, SECTIONS } from '#intake';
import type { SeekerId } from '#access';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { interviewReviewView, interviewView } from '../../apps/web/src/pages/casework/interview-view.js';
import { Interview, InterviewReview } from '../../apps/web/src/pages/casework/interview.js';
import { Register } from '../../apps/web/src/pages/casework/register.js';
import { frame, MARKUP } from './frames.js';

const BOXES = { purposes: [{ value: 'match', label: 'Buscar puestos', note: 'Se lee.' }], ticked: ['match'] };

const seekerId = 17 as SeekerId;

const answers: Answers = {
  'about.name': { state: 'answered', value: `Ana ${MARKUP}` },
  'about.channel': { state: 'answered', value: 'office' },
  'work.jobs': { state: 'answered', value: [{ title: `Panadera ${MARKUP}`, kind: 'informal', months: 36 }] },
  'care.who': { state: 'answered', value: ['age_3_5'] },
};

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
    'interview-review': InterviewReview(
      interviewReviewView(staff, { seekerId, answers }, { active: false, mayHandOver: true }),
    ),
  };
}
