import {
  type DecisionEntry,
  type EmployerFile,
  type EmployerItem,
  VETTING_REASONS,
  type VettingChoice,
} from '#casework';
import { type Employer, type Vacancy, VETTING_TRANSITIONS, type Vetting } from '#employer';
import { type AdvertRisk, getDistrict } from '#peru';
import { industries } from '#taxonomy';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { OptionGroup } from '../../ui/field.js';
import { day, moment, money, phone } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { TagTone, TagView } from '../../ui/notice.js';
import { assuranceView } from './assurance-view.js';
import type { EmployerCardView } from './employer-card.js';
import type { WaitingListView } from './employers.js';
import type { HistoryLine, VerdictView } from './verdict-form.js';

const PAGE = 20;
export const LISTED: readonly Vetting[] = ['pending', 'asked', 'suspended', 'refused', 'vetted'];
export const VETTING_TONES: Readonly<Record<Vetting, TagTone>> = {
  pending: 'todo',
  asked: 'gap',
  vetted: 'ok',
  refused: 'stop',
  suspended: 'stop',
};

interface HeldList {
  state: Vetting;
  /** One more than a page when there is a next one. */
  items: readonly EmployerItem[];
  count: number;
  isFirst: boolean;
}

export function employersView(frame: Frame, { state, items, count, isFirst }: HeldList): WaitingListView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/empleadores`;
  const at = (vetting: Vetting): string => `${home}?estado=${vetting}`;
  const page = items.slice(0, PAGE);
  const last = page.at(-1);
  return {
    frame,
    title: say('vetting.title'),
    heading: say('vetting.heading', { state: say(`vetting.state.${state}`), count }),
    states: LISTED.map((each) => ({ label: say(`vetting.state.${each}`), href: at(each), current: each === state })),
    items: page.map((item) => {
      const href = `${home}/${String(item.id)}`;
      return {
        due: say('day.since', { date: day(item.waitingSince, frame.locale, 'short') }),
        who: item.name,
        href,
        tag: { tone: 'plain' as const, text: say(`vetting.form.${item.form}`) },
        text: [
          item.district === null ? undefined : getDistrict(item.district).name,
          say('vetting.waitingPosts', { count: item.waitingPosts }),
          item.emailConfirmed ? undefined : say('vetting.unconfirmed'),
        ]
          .filter((part) => part !== undefined)
          .join('. '),
        action: { label: say('day.open'), href },
      };
    }),
    empty: { title: say('vetting.empty'), text: say('vetting.emptyText') },
    pager: {
      previous: isFirst ? undefined : at(state),
      next: items.length > PAGE && last !== undefined ? `${at(state)}&desde=${String(last.id)}` : undefined,
    },
  };
}

export interface HeldCard {
  file: EmployerFile;
  posts: readonly { vacancy: Vacancy; risk: AdvertRisk }[];
  contact?: { phone: string; dni: string | undefined } | undefined;
  /** What was typed in the form that was sent. */
  typed?: FormBody | undefined;
  errors?: readonly FormError[] | undefined;
}

export function employerCardView(frame: Frame, held: HeldCard): EmployerCardView {
  const say = speaker(frame.locale);
  const { file, typed, errors } = held;
  const { employer } = file;
  const here = `/${frame.locale}/empleadores/${String(employer.organisationId)}`;
  const reports = { none: 'plain', some: 'gap', many: 'stop' } as const;
  const shown = errors === undefined || errors.length === 0 ? undefined : errors;
  return {
    frame,
    backHref: `/${frame.locale}/empleadores`,
    name: file.name,
    tags: tagsOf(employer, say),
    declared: declaredBy(employer, say),
    contact: { action: `${here}/contacto`, shown: contactLines(held.contact, say) },
    reports: { tone: reports[file.reports], text: say(`vetting.reports.${file.reports}`) },
    posts: held.posts.map((post) => postLine(post, frame)),
    answers: file.answers.map(({ at, text }) => ({ when: moment(at, frame.locale), text })),
    history: historyLines(file.history, say),
    assurance: assuranceView(file, { action: `${here}/respaldo`, typed }, say),
    verdict: verdictView(
      here,
      { choices: choicesFor(employer.vetting), reasons: VETTING_REASONS, typed, errors: shown },
      say,
    ),
    errors: shown,
  };
}

function tagsOf(employer: Employer, say: Say): TagView[] {
  return [
    { tone: VETTING_TONES[employer.vetting], text: say(`firm.vetting.${employer.vetting}`) },
    { tone: 'plain', text: say(`vetting.form.${employer.form}`) },
    ...(employer.emailConfirmed ? [] : [{ tone: 'gap' as const, text: say('vetting.unconfirmed') }]),
  ];
}

function declaredBy(employer: Employer, say: Say): { label: string; value: string }[] {
  const { locale } = say;
  const sector = industries().find(({ code }) => code === employer.sector);
  const lines: readonly (readonly [label: string, value: string | undefined])[] = [
    ['RUC', employer.ruc ?? undefined],
    [say('firmIn.formingAs'), employer.formingAs === null ? undefined : say(`firm.forming.${employer.formingAs}`)],
    [say('firmIn.sector'), sector === undefined ? undefined : sector[locale]],
    [say('firmIn.size'), employer.size === null ? undefined : say(`firm.size.${employer.size}`)],
    [say('firmIn.regime'), employer.form === 'firm' ? say(`firm.regime.${employer.regime}`) : undefined],
    [say('vacancy.district'), employer.district === null ? undefined : getDistrict(employer.district).name],
    [say('firm.headcount'), employer.headcount === null ? undefined : String(employer.headcount)],
    [say('firm.payroll'), employer.payroll === null ? undefined : money(employer.payroll)],
    [
      say('firm.conduct'),
      employer.conductAt === null ? say('vetting.noConduct') : day(employer.conductVersion ?? '', locale, 'long'),
    ],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

function contactLines(contact: HeldCard['contact'], say: Say): EmployerCardView['contact']['shown'] {
  if (contact === undefined) return undefined;
  const lines = [{ label: say('firmIn.phone'), value: phone(contact.phone) }];
  return contact.dni === undefined ? lines : [...lines, { label: 'DNI', value: contact.dni }];
}

function postLine({ vacancy, risk }: HeldCard['posts'][number], frame: Frame): EmployerCardView['posts'][number] {
  const say = speaker(frame.locale);
  return {
    title: vacancy.title,
    href: vacancy.state === 'in_review' ? `/${frame.locale}/puestos-revision/${String(vacancy.id)}` : undefined,
    state: { tone: vacancy.state === 'open' ? 'ok' : 'plain', text: say(`vacancy.state.${vacancy.state}`) },
    flags: risk.flags.map(({ reason }) => reason[frame.locale]),
  };
}

export function historyLines(history: readonly DecisionEntry[], say: Say): HistoryLine[] {
  return history.map((entry) => ({
    when: `${moment(entry.at, say.locale)}, ${entry.organisation}`,
    text: reasonLine(entry, say),
    told: entry.told,
    team: entry.team,
  }));
}

/** “Suspendido: pidió dinero”, “Devuelto: no queda claro el pago (Costura recta)” */
export function reasonLine({ decision, reason, title }: DecisionEntry, say: Say): string {
  const said = say(`vetting.did.${decision}`);
  const why = reason === null ? said : `${said}: ${reasonText(reason, say)}`;
  return title === null ? why : `${why} (${title})`;
}

export function reasonText(reason: string, say: Say): string {
  return say(`vetting.reason.${reason}` as Parameters<Say>[0]);
}

function choicesFor(vetting: Vetting): VettingChoice[] {
  if (vetting === 'suspended') return ['lift', 'refuse'];
  const to = VETTING_TRANSITIONS[vetting];
  const choices: readonly (readonly [VettingChoice, Vetting])[] = [
    ['approve', 'vetted'],
    ['ask', 'asked'],
    ['refuse', 'refused'],
    ['suspend', 'suspended'],
  ];
  return choices.flatMap(([choice, state]) => (to.includes(state) ? [choice] : []));
}

interface Verdict {
  choices: readonly DecisionEntry['decision'][];
  reasons: Readonly<Partial<Record<DecisionEntry['decision'], readonly string[]>>>;
  typed: FormBody | undefined;
  errors: readonly FormError[] | undefined;
}

export function verdictView(action: string, { choices, reasons, typed, errors }: Verdict, say: Say): VerdictView {
  const groups = choices.flatMap((choice): OptionGroup[] => {
    const options = (reasons[choice] ?? []).map((value) => ({
      value: `${choice}.${value}`,
      label: reasonText(value, say),
    }));
    return options.length === 0 ? [] : [{ label: say(`vetting.choice.${choice}`), options }];
  });
  return {
    action,
    choices: choices.map((value) => ({
      value,
      label: say(`vetting.choice.${value}`),
      note: say(`vetting.note.${value}`),
    })),
    reasons: groups,
    values: {
      decision: textOf(typed, 'decision'),
      reason: textOf(typed, 'reason'),
      told: textOf(typed, 'told'),
      team: textOf(typed, 'team'),
    },
    errors,
  };
}
