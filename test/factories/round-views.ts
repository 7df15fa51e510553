import type { VNode } from 'preact';
import type { SeekerId } from '#access';
import type { VacancyCard, VacancyId } from '#employer';
import type { PlaceLine, PlaceReason, Round, RoundSummary, SupportTable } from '#matching';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { Blocking } from '../../apps/web/src/pages/round/blocking.js';
import { blockingView } from '../../apps/web/src/pages/round/blocking-view.js';
import { type HeldRound, roundView } from '../../apps/web/src/pages/round/round-view.js';
import { roundsView } from '../../apps/web/src/pages/round/rounds-view.js';
import { RoundPage } from '../../apps/web/src/pages/round/round.js';
import { Rounds } from '../../apps/web/src/pages/round/rounds.js';
import { SupportResult } from '../../apps/web/src/pages/round/support-result.js';
import { supportResultView, supportsView } from '../../apps/web/src/pages/round/supports-view.js';
import { Supports } from '../../apps/web/src/pages/round/supports.js';
import { LONG_NAME, MARKUP, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const CARDS = new Map(
  [
    [1, 'Panadería y pastelería', 'Panadería Los Andes'],
    [2, LONG_NAME, `Textiles ${MARKUP}`],
  ].map(([id, title, organisation]) => [
    id as VacancyId,
    { vacancy: { id, title }, organisation, verified: true } as unknown as VacancyCard,
  ]),
);

const SUMMARY: RoundSummary = {
  people: 24,
  pairs: 410,
  openPairs: 96,
  vacancies: 30,
  positions: 41,
  value: 142_310,
  placed: 19,
  bound: 142_310,
  proof: 'prices',
  greedy: { value: 139_870, placed: 18 },
  blocking: 3,
  services: [{ code: 'childcare', most: 4, taken: 3, points: 0 }],
  floors: [{ floor: { kind: 'district', district: '150132', least: 2 }, members: 9, reached: 4 }],
};

const ROUND: Round = {
  id: 12,
  organisationId: 1 as Round['organisationId'],
  kind: 'round',
  state: 'done',
  progress: 100,
  question: {
    districts: [],
    services: { childcare: 4 },
    floors: [
      { kind: 'district', district: '150132', least: 2 },
      { kind: 'waiting', days: 60, least: 3 },
      { kind: 'lone_carer', least: 1 },
    ],
  },
  scoring: 1,
  catalogue: '2026.11-1',
  digest: Buffer.from('00112233445566778899aabbccddeeff', 'hex'),
  summary: SUMMARY,
  createdAt: new Date('2026-11-22T15:00:00Z'),
  finishedAt: new Date('2026-11-22T15:00:09Z'),
};

const REASONS: readonly PlaceReason[] = [
  { code: 'best_for_her' },
  { code: 'best_for_all', vacancy: 2, points: 310 },
  { code: 'best_for_all', vacancy: 2, points: 0 },
  { code: 'full', vacancy: 1, points: 1250 },
  { code: 'full', vacancy: 1, points: 0 },
  { code: 'service_out', services: ['childcare', 'legal'], vacancy: 2 },
  { code: 'closed', pairs: 6, cause: 1 },
  { code: 'closed', pairs: 1, cause: 0 },
  { code: 'no_pair' },
];

const LINES: readonly PlaceLine[] = REASONS.map((reason, at) => ({
  place: at + 1,
  seekerId: (100 + at) as SeekerId,
  vacancyId: at < 3 ? (((at % 2) + 1) as VacancyId) : null,
  greedyVacancyId: at === 1 ? (1 as VacancyId) : at === 3 ? (9 as VacancyId) : null,
  listScore: at < 3 ? 8100 - at * 300 : null,
  herScore: at < 3 ? 7200 : null,
  services: at === 1 ? ['childcare'] : [],
  reason,
  sentAt: at === 2 ? new Date('2026-11-22T16:00:00Z') : null,
}));

const PLAN: Round = {
  ...ROUND,
  kind: 'plan',
  question: { districts: [], services: { childcare: 4 }, costs: { legal: 15_000 }, cash: 500_000, floors: [] },
  summary: {
    ...SUMMARY,
    services: [
      { code: 'childcare', most: 4, taken: 4, points: 120 },
      { code: 'legal', most: 0, taken: 2, points: 0 },
    ],
    floors: [],
    gain: {
      base: { placed: 15, value: 120_000 },
      oneMore: [
        { what: 'childcare', placed: 1, value: 6100 },
        { what: 'cash', placed: 0, value: 0 },
      ],
      spent: 30_000,
      isExact: true,
    },
  },
};

const TABLE: SupportTable = {
  people: 240,
  placed: 61,
  causes: [
    { cause: 12, people: 41, pairs: 130, vacancies: 18, gained: 7 },
    { cause: 1, people: 22, pairs: 90, vacancies: 12, gained: 2 },
    { cause: 4, people: null, pairs: null, vacancies: null, gained: null },
  ],
  detail: [
    { district: '150132', group: 'yes', people: [21, null] },
    { district: 'other', group: 'no', people: [20, null] },
  ],
  withheld: false,
  least: 5,
};

function supportViews(locale: Locale): Pages {
  const here = frame(locale, 'caseworker', 'plan-de-apoyos');
  const list = { next: undefined, isFirst: true, values: {} };
  const result = (round: Partial<Round>): VNode =>
    SupportResult(
      supportResultView(here, {
        round: { ...PLAN, ...round },
        lines: round.kind === 'table' ? [] : LINES.slice(1, 2),
        cards: CARDS,
        next: 20,
        isFirst: false,
      }),
    );
  const table = (summary: SupportTable): VNode => result({ kind: 'table', summary });
  return {
    'supports-empty': Supports(supportsView(here, { ...list, rounds: [] })),
    supports: Supports(
      supportsView(here, {
        ...list,
        rounds: [PLAN, { ...PLAN, id: 13, kind: 'table', summary: TABLE }],
        values: { 'cost.legal': 'mucho' },
        errors: [{ field: 'cost.legal', message: 'Escribe una suma en soles enteros.' }],
      }),
    ),
    'support-plan': result({}),
    'support-plan-working': result({ state: 'running', progress: 55, summary: null }),
    'support-plan-cancelled': result({ state: 'cancelled', summary: null }),
    'support-table': table(TABLE),
    'support-table-withheld': table({ ...TABLE, detail: [], withheld: true }),
    'support-table-none': table({ ...TABLE, causes: [], detail: [] }),
  };
}

/** Every state of a round, with invented people. */
export function roundViews(locale: Locale): Pages {
  const here = frame(locale, 'caseworker', 'rondas');
  const page = (round: Partial<Round>, held: Partial<HeldRound> = {}): VNode =>
    RoundPage(
      roundView(here, {
        round: { ...ROUND, ...round },
        lines: [],
        cards: CARDS,
        count: { people: 24, proposed: 0, sent: 0 },
        next: undefined,
        isFirst: true,
        ...held,
      }),
    );
  const done = { lines: LINES, count: { people: 23, proposed: 3, sent: 1 }, next: 20 };
  return {
    ...supportViews(locale),
    'rounds-empty': Rounds(roundsView(here, { rounds: [], next: undefined, isFirst: true, values: {} })),
    rounds: Rounds(
      roundsView(here, {
        rounds: [ROUND, { ...ROUND, id: 11, state: 'impossible' }, { ...ROUND, id: 10, state: 'cancelled' }],
        next: 9,
        isFirst: false,
        values: { 'service.childcare': 'muchos', 'floor1.least': '2' },
        errors: [{ field: 'service.childcare', message: 'Escribe un número entero de 0 a 9999.' }],
      }),
    ),
    'round-working': page({ state: 'running', progress: 40, summary: null }),
    'round-done': page({}, done),
    'round-late': page({ summary: { ...SUMMARY, proof: 'bound', bound: 150_000 } }, { ...done, isFirst: false }),
    'round-search': page({ summary: { ...SUMMARY, proof: 'search' } }, done),
    'round-empty': page({
      summary: { ...SUMMARY, people: 0, placed: 0, value: 0, bound: 0, services: [], floors: [] },
    }),
    'round-sent': page({}, { lines: LINES.slice(2, 3), count: { people: 24, proposed: 3, sent: 3 } }),
    'round-impossible': page({
      state: 'impossible',
      summary: {
        code: 'floors',
        floors: [
          { least: 2, alone: 2, together: 2 },
          { least: 3, alone: 1, together: 1 },
          { least: 1, alone: 1, together: 0 },
        ],
      },
    }),
    'round-failed': page({ state: 'failed', summary: { code: 'out_of_time' } }),
    'round-too-many': page({ state: 'failed', summary: { code: 'too_many' } }),
    'round-cancelled': page({ state: 'cancelled', summary: null }),
    'round-blocking': Blocking(
      blockingView(here, {
        id: 12,
        pairs: [
          { seekerId: 101, vacancyId: 2, isOpen: false },
          { seekerId: 102, vacancyId: 1, isOpen: true },
        ],
        cards: CARDS,
        next: 20,
        isFirst: true,
      }),
    ),
    'round-blocking-none': Blocking(
      blockingView(here, { id: 12, pairs: [], cards: CARDS, next: undefined, isFirst: true }),
    ),
  };
}
