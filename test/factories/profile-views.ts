import type { VNode } from 'preact';
import { QUESTIONS, findQuestion } from '#intake';
import { getOccupation, getSkillByCode } from '#taxonomy';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { ErrorPage } from '../../apps/web/src/pages/error/error.js';
import type { ErrorKind } from '../../apps/web/src/pages/error/error.js';
import { Home } from '../../apps/web/src/pages/home/home.js';
import { Question } from '../../apps/web/src/pages/profile/question.js';
import { Concept } from '../../apps/web/src/pages/taxonomy/concept.js';
import { occupationView, skillView } from '../../apps/web/src/pages/taxonomy/concept-view.js';
import { Words } from '../../apps/web/src/pages/taxonomy/words.js';
import { SectionReview } from '../../apps/web/src/pages/profile/section-review.js';
import { Steps } from '../../apps/web/src/pages/profile/steps.js';
import { ChoosePin } from '../../apps/web/src/pages/session/choose-pin.js';
import { SignIn } from '../../apps/web/src/pages/session/sign-in.js';
import { MARKUP, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

function enter(locale: Locale): Pages {
  const visitor = frame(locale, 'visitor', 'entrar');
  const demo = {
    action: '/es/entrar/demo',
    accounts: [
      { account: 'yuleisy', label: 'Yuleisy, busca trabajo' },
      { account: 'rosa', label: 'Rosa, asesora' },
      { account: 'hilarion', label: 'Panadería San Hilarión' },
    ],
  };
  return {
    home: Home({
      frame: frame(locale, 'visitor', ''),
      seekerHref: '/es/empezar',
      employerHref: '/es/empresas',
      organisationHref: '/es/organizaciones',
      servicesHref: '/es/apoyos',
      reportHref: '/es/denunciar',
      organisations: 11,
      cities: 'Lima, Trujillo y Arequipa',
      officeHours: 'Hoy atendemos hasta las 6 p. m.',
      contact: { label: 'Llamar o escribir por WhatsApp', href: 'https://wa.me/51900000000' },
    }),
    'sign-in': SignIn({ frame: visitor, kind: 'seeker', action: '/es/entrar', otherHref: '/es/entrar/equipo', demo }),
    'sign-in-error': SignIn({
      frame: visitor,
      kind: 'staff',
      action: '/es/entrar/equipo',
      otherHref: '/es/entrar',
      expired: true,
      next: '/es/mi-dia',
      values: { email: `rosa${MARKUP}@ejemplo.pe` },
      errors: [{ field: 'password', message: 'El correo o la contraseña no coinciden.' }],
    }),
    'choose-pin': ChoosePin({ frame: frame(locale, 'seeker', 'pin'), action: '/es/pin', length: 6 }),
  };
}

const STEPS = [
  ['Tú y cómo hablarte', 'done'],
  ['Lo que sabes hacer', 'done', 'Panadería, atención al público, cuidado de niños'],
  ['Lo que estudiaste', 'done'],
  ['El trabajo que buscas', 'done'],
  ['Tu tiempo y tu ruta', 'done'],
  ['Cuidado y apoyos', 'started'],
  ['Documentos', 'todo', 'No tomamos fotos. Solo preguntamos qué tienes y qué falta.'],
  ['Salud y adaptaciones', 'optional'],
] as const;

/** Every question of the registry once, each on a page of its own, with something answered where it is easy. */
function questions(locale: Locale): Pages {
  const entries = QUESTIONS.map((question) => [
    `question-${question.id}`,
    Question({
      frame: {
        ...frame(locale, 'seeker', 'perfil'),
        nav: undefined,
        corner: { label: 'Guardar y salir', href: '/es/pasos', icon: 'exit' },
      },
      action: '/es/perfil',
      backHref: '/es/pasos',
      section: 'Cuidado y apoyos',
      place: 2,
      count: 3,
      shown: [`${question.id}:abc`],
      questions: [
        {
          question,
          fields: {
            'care.hours': ['1-14', '2-14', '3-14', '4-14', '5-14', '6-22', '7-07:30-15:00'],
            'work.jobs.0.title': `Panadera ${MARKUP}`,
            'work.jobs.0.months': '36',
          },
          offers: {
            lookupHref: '/es/palabras/sugerencias?tipo=oficio',
            districts: [{ label: 'Lima', options: [{ value: '150132', label: 'San Juan de Lurigancho' }] }],
            skills: [{ id: 7, label: 'Preparar masas' }],
            candidates: { 'work.jobs.0': [{ value: '12', label: 'Panadería artesanal' }] },
          },
        },
      ],
    }),
  ]);
  return Object.fromEntries(entries) as Pages;
}

function words(locale: Locale): Pages {
  const asked = { frame: frame(locale, 'visitor', 'palabras'), action: '/es/palabras', keepHref: '/es/pasos' } as const;
  const found = [
    {
      id: '512001',
      label: 'Cocinero / cocinera',
      group: 'Cocineros',
      href: '/es/palabras/oficio/512001',
      imported: false,
    },
    { id: '1000007', label: `Cocina ${MARKUP}`, group: 'Cocineros', imported: true },
  ];
  return {
    words: Words({ ...asked, asked: '', kind: 'occupation', found: [] }),
    'words-found': Words({
      ...asked,
      asked: `cocin ${MARKUP}`,
      kind: 'occupation',
      found,
      attribution: 'ESCO, Comisión Europea.',
    }),
    concept: Concept(
      occupationView(asked.frame, getOccupation(512001), { id: 512001, use: { vacancies: 1, people: 20 } }),
    ),
    'concept-retired': Concept({
      ...skillView(asked.frame, getSkillByCode('food-hygiene'), { id: 9, use: { vacancies: 1000 } }),
      description: MARKUP,
    }),
    'words-none': Words({ ...asked, asked: '🙂', kind: 'skill', found: [] }),
  };
}

function profile(locale: Locale): Pages {
  const seeker = frame(locale, 'seeker', 'pasos');
  const bank = findQuestion('care.bank');
  const support = findQuestion('care.support');
  const together = [support, bank].filter((question) => question !== undefined);
  return {
    ...questions(locale),
    ...words(locale),
    steps: Steps({
      frame: seeker,
      name: 'Yuleisy',
      steps: STEPS.map(([title, state, note], index) => ({
        title,
        state,
        note,
        left: 2,
        href: `/es/perfil/${String(index)}`,
      })),
      next: { title: 'Cuidado y apoyos', href: '/es/perfil/cuidado', left: 2, minutes: 2 },
      reviewHref: '/es/perfil/revisar',
      folder: 'QN4-718',
      keptDays: 30,
      printHref: '/es/carpeta',
      equality: { href: '/es/perfil/aparte', done: false },
      more: {
        tasks: '/es/mis-tareas',
        cv: '/es/mi-cv',
        plan: '/es/mi-plan',
        papers: '/es/mis-papeles',
        degree: '/es/mi-titulo',
        household: '/es/mi-hogar',
        companion: '/es/mi-asesora',
      },
      warning: { tone: 'warn', text: 'Vence en 12 días, el 4 de diciembre.', href: '/es/mis-papeles' },
      search: {
        state: 'active',
        action: '/es/mi-busqueda',
        updating: true,
        opportunitiesHref: '/es/oportunidades',
        stale: true,
        typed: 'mañana',
        errors: [{ field: 'back', message: 'Elige un día desde mañana, o déjalo vacío.' }],
      },
    }),
    'question-page-error': Question({
      frame: seeker,
      action: '/es/perfil/cuidado',
      backHref: '/es/pasos',
      section: 'Cuidado y apoyos',
      place: 3,
      count: 3,
      shown: [],
      questions: together.map((question) => ({ question, fields: {} })),
      errors: [{ field: 'care.bank', message: 'Falta elegir una respuesta.' }],
    }),
    'question-private': Question({
      frame: { ...seeker, nav: undefined, companion: undefined, quickExit: 'https://www.senamhi.gob.pe' },
      action: '/es/perfil/seguridad',
      backHref: '/es/pasos',
      section: 'Seguridad',
      place: 1,
      count: 1,
      shown: [],
      questions: QUESTIONS.filter(({ id }) => id.startsWith('safety.')).map((question) => ({ question, fields: {} })),
    }),
    'section-review': SectionReview({
      frame: seeker,
      title: 'Revisa tus respuestas',
      backHref: '/es/pasos',
      sections: [
        {
          title: 'Lo que sabes hacer',
          answers: [
            {
              question: '¿Qué trabajos has hecho?',
              answer: ['Panadería, 36 meses', MARKUP],
              changeHref: '/es/perfil/trabajos',
            },
            { question: '¿Qué tareas haces bien?', answer: [], changeHref: '/es/perfil/tareas' },
          ],
        },
      ],
      opened: { count: 2, href: '/es/perfil/cuidado' },
      action: '/es/perfil/enviar',
      last: true,
    }),
  };
}

const ERRORS: readonly ErrorKind[] = ['missing', 'forbidden', 'session', 'many', 'failure', 'conflict', 'invalid'];

function errors(locale: Locale): Pages {
  return Object.fromEntries(
    ERRORS.map((kind) => [
      `error-${kind}`,
      ErrorPage({ frame: frame(locale, 'visitor', 'x'), kind, actionHref: '/es', reference: 'K7-31' }),
    ]),
  );
}

/** The first pages, her profile and the pages of errors, by name. */
export function profileViews(locale: Locale): Pages {
  return { ...enter(locale), ...profile(locale), ...errors(locale) };
}
