import { pagesOf } from '#intake';
import { type Barrier, type BarrierKind, USUAL } from '#profile';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { BarrierView, PlanView } from './plan.js';

const TONES = { open: 'gap', in_progress: 'info', dropped: 'todo', lifted: 'ok' } as const;

/** Page of the question whose answer opened it. */
const PAGE: Readonly<Partial<Record<BarrierKind, string>>> = {
  childcare: 'care/cover',
  eldercare: 'care/cover',
  permit: 'documents/held',
  degree: 'study/title',
  digital: 'work/tools',
  tools: 'work/tools',
  banking: 'care/support',
};

/** Page that tells the steps and what they cost. */
const STEPS: Readonly<Partial<Record<BarrierKind, { key: 'paper.see' | 'degree.see'; path: string }>>> = {
  permit: { key: 'paper.see', path: 'mis-papeles' },
  degree: { key: 'degree.see', path: 'mi-titulo' },
};

export function planView(frame: Frame, barriers: readonly Barrier[]): PlanView {
  const say = speaker(frame.locale);
  const views = barriers.map((barrier) => ({ barrier, view: barrierView(barrier, say) }));
  const isOpen = ({ barrier }: { barrier: Barrier }): boolean => ['open', 'in_progress'].includes(barrier.state);
  return {
    frame,
    backHref: `/${frame.locale}/pasos`,
    doorsHref: `/${frame.locale}/que-abre-puertas`,
    open: views.filter((each) => isOpen(each)).map(({ view }) => view),
    closed: views.filter((each) => !isOpen(each)).map(({ view }) => view),
  };
}

function barrierView(barrier: Barrier, say: Say): BarrierView {
  const { id, kind, state, remedy, owner, fromAnswers, reviewOn } = barrier;
  const page = PAGE[kind];
  const isOpen = state === 'open' || state === 'in_progress';
  const steps = isOpen ? STEPS[kind] : undefined;
  return {
    title: say(`plan.kind.${kind}`),
    tag: { tone: TONES[state], text: say(`plan.state.${state}`) },
    remedy: say(`remedy.${remedy}`),
    who: owner === 'seeker' || owner === 'caseworker' ? say(`plan.who.${owner}`) : say(`who.${owner}`),
    review: isOpen ? day(reviewOn, say.locale) : undefined,
    answerHref: fromAnswers && isOpen && page !== undefined ? `/${say.locale}/pasos/${page}` : undefined,
    steps: steps === undefined ? undefined : { label: say(steps.key), href: `/${say.locale}/${steps.path}` },
    action: state === 'lifted' ? undefined : `/${say.locale}/mi-plan/${String(id)}`,
    stands: state !== 'dropped',
  };
}

/** Whether every barrier that answers open leads to a page that there is; for the spec. */
export function hasPage(kind: BarrierKind): boolean {
  const [section, page = ''] = PAGE[kind]?.split('/') ?? [];
  const known = USUAL[kind].section;
  return known === undefined ? section === undefined : section === known && pagesOf(known).includes(page);
}
