import { POST_REASONS, type PostFile, type WaitingPost } from '#casework';
import { getDistrict } from '#peru';
import { findOccupation } from '#taxonomy';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { Choice } from '../../ui/choice.js';
import { day, moneyRange, sentence, week } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import { errorOf } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { shiftOf } from '../vacancy/job-view.js';
import { linker } from '../taxonomy/linker.js';
import { historyLines, VETTING_TONES, verdictView } from './employer-view.js';
import type { WaitingListView } from './employers.js';
import type { PostReviewView } from './post-review.js';

const PAGE = 20;
const OFFERED = 5;

interface HeldList {
  /** One more than a page when there is a next one. */
  posts: readonly WaitingPost[];
  count: number;
  isFirst: boolean;
}

export function postsView(frame: Frame, { posts, count, isFirst }: HeldList): WaitingListView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/puestos-revision`;
  const page = posts.slice(0, PAGE);
  const last = page.at(-1);
  return {
    frame,
    title: say('posts.title'),
    heading: say('posts.heading', { count }),
    lead: say('posts.lead'),
    states: [],
    items: page.map((post) => {
      const href = `${home}/${String(post.id)}`;
      return {
        due: say('day.since', { date: day(post.updatedAt, frame.locale, 'short') }),
        who: post.title,
        href,
        text: [`${post.employer}.`, ...post.waitsFor.map((why) => say(`posts.why.${why}`))].join(' '),
        action: { label: say('day.open'), href },
      };
    }),
    empty: { title: say('posts.empty'), text: say('posts.emptyText') },
    pager: {
      previous: isFirst ? undefined : home,
      next: posts.length > PAGE && last !== undefined ? `${home}?desde=${String(last.id)}` : undefined,
    },
  };
}

interface Held {
  file: PostFile;
  asked: string;
  typed?: FormBody | undefined;
  errors?: readonly FormError[] | undefined;
}

export function postReviewView(frame: Frame, { file, asked, typed, errors }: Held): PostReviewView {
  const say = speaker(frame.locale);
  const { vacancy } = file.card;
  const home = `/${frame.locale}/puestos-revision`;
  const here = `${home}/${String(vacancy.id)}`;
  const chosen =
    textOf(typed, 'occupation') || (vacancy.form.occupation === undefined ? '' : String(vacancy.form.occupation));
  const shown = errors === undefined || errors.length === 0 ? undefined : errors;
  const waits = vacancy.state === 'in_review';
  return {
    frame,
    backHref: home,
    title: vacancy.title,
    employer: {
      name: file.card.organisation,
      href: `/${frame.locale}/empleadores/${String(vacancy.organisationId)}`,
      state: { tone: VETTING_TONES[file.employer.vetting], text: say(`firm.vetting.${file.employer.vetting}`) },
    },
    state: { tone: waits ? 'info' : 'plain', text: say(`vacancy.state.${vacancy.state}`) },
    why: waits ? whyOf(file, say) : [say('posts.decided')],
    facts: factsOf(file, say),
    text: vacancy.form.tasks,
    flags: flagsOf(file, say),
    lines: file.risk.flags.length === 0 ? [] : file.risk.lines,
    trade: {
      action: here,
      asked,
      options: tradeChoices(asked === '' ? vacancy.title : asked, chosen, say),
      value: chosen,
      error: errorOf(shown, 'occupation'),
    },
    history: historyLines(file.history, say),
    verdict: waits
      ? verdictView(here, { choices: ['open', 'return', 'block'], reasons: POST_REASONS, typed, errors: shown }, say)
      : undefined,
    errors: shown,
  };
}

function whyOf({ waitsFor }: PostFile, say: Say): string[] {
  return waitsFor.length === 0 ? [say('posts.why.none')] : waitsFor.map((why) => say(`posts.why.${why}`));
}

function flagsOf({ risk, findings }: PostFile, say: Say): string[] {
  return [
    ...risk.flags.map(({ reason, match }) =>
      match === '' ? reason[say.locale] : `${reason[say.locale]} («${match}»)`,
    ),
    ...findings.filter(({ action }) => action === 'block').map(({ advice }) => advice[say.locale]),
  ];
}

function factsOf({ card: { vacancy } }: PostFile, say: Say): { label: string; value: string }[] {
  const { form } = vacancy;
  const lines: readonly (readonly [label: string, value: string | undefined])[] = [
    [say('vacancy.positions'), String(form.positions)],
    [say('vacancy.payMonth'), form.pay === undefined ? undefined : moneyRange(form.pay, say.locale)],
    [say('facts.hours'), form.shifts.length === 0 ? undefined : week(shiftOf(form), say.locale)],
    [say('facts.contract'), say(`vacancy.contract.${form.contract}`)],
    [say('vacancy.district'), form.district === undefined ? undefined : getDistrict(form.district).name],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Five likely trades, the one that stands, and “none of these”. */
function tradeChoices(text: string, chosen: string, say: Say): Choice[] {
  const likely = linker()
    .link(text, { kind: 'occupation', top: OFFERED })
    .map(({ id }) => id);
  const ids = [...new Set([...(/^\d+$/.test(chosen) ? [chosen] : []), ...likely])];
  const options = ids.flatMap((id) => {
    const occupation = findOccupation(Number(id));
    if (occupation === undefined) return [];
    return [{ value: id, label: sentence(say.locale === 'es' ? occupation.neutral : occupation.labels.en) }];
  });
  return [...options, { value: 'none', label: say('vacancy.occupationNone') }];
}
