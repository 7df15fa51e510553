import type { ComponentChildren, VNode } from 'preact';
import { SHOWN_FIELD } from '#intake';
import type { Audience, Question as AskedText } from '#intake';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check } from '../../ui/choice.js';
import { Actions, Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import type { IconName } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, IconList, Notice, Seen } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { AnswerField } from './answer-field.js';
import { textOf } from './asked.js';
import type { AskedQuestion } from './asked.js';

/** One page of the form: the questions of the registry that stand together. */
export interface QuestionView extends PageView {
  action: string;
  backHref: string;
  /** Where to go on without answering now. */
  skipHref?: string | undefined;
  /** What is typed here stays nowhere on this device. */
  unkept?: boolean | undefined;
  /** Title of the section, and where this page stands in it. */
  section: string;
  place: number;
  count: number;
  questions: readonly AskedQuestion[];
  /** `shownAnswers` of intake: which answers this form shows. */
  shown: readonly string[];
  /** Faults of intake with their message; `field` is the fault's field. */
  errors?: readonly FormError[] | undefined;
  /** What somebody else covers of what this page asks, and where to share it. */
  shared?: { text: string; label: string; href: string } | undefined;
}

export function Question(view: QuestionView): VNode {
  const say = speaker(view.frame.locale);
  const only = view.questions.length === 1 ? view.questions[0] : undefined;
  const title = only?.question.text[say.locale] ?? view.section;
  return (
    <Layout frame={view.frame} title={formTitle(title, view.errors, say)}>
      <div class="crumb">
        <Back href={view.backHref} label={say('ui.back')} />
        <span class="back">
          {say('question.place', { section: view.section, place: view.place, count: view.count })}
        </span>
      </div>
      <ErrorSummary errors={namedErrors(view, say)} say={say} />
      {only === undefined ? <h1>{view.section}</h1> : null}
      {view.shared === undefined ? null : (
        <Notice tone="info">
          <p>
            {view.shared.text} <a href={safeHref(view.shared.href)}>{view.shared.label}</a>
          </p>
        </Notice>
      )}
      <Form frame={view.frame} action={view.action} class="cols" keep={view.unkept !== true}>
        <div class="flow">
          {view.shown.map((value) => (
            <input type="hidden" name={SHOWN_FIELD} value={value} key={value} />
          ))}
          {view.questions.map((asked) => (
            <Asked key={asked.question.id} asked={asked} alone={only !== undefined} view={view} say={say} />
          ))}
          <Send only={only} view={view} say={say} />
        </div>
        <Why view={view} say={say} />
      </Form>
    </Layout>
  );
}

/** Where several questions stand together, each fault names its question. */
export function namedErrors(
  view: Pick<QuestionView, 'questions' | 'errors'>,
  say: Say,
): readonly FormError[] | undefined {
  if (view.questions.length < 2) return view.errors;
  return view.errors?.map((error) => {
    const asked = view.questions.find(
      ({ question }) => error.field === question.id || error.field.startsWith(`${question.id}.`),
    );
    return asked === undefined ? error : { ...error, message: `${asked.question.text[say.locale]} ${error.message}` };
  });
}

function Send({ only, view, say }: { only: AskedQuestion | undefined; view: QuestionView; say: Say }): VNode {
  const declinable = only?.question.declinable === true;
  return (
    <>
      <Actions>
        <Button>{say('ui.continue')}</Button>
        {only !== undefined && declinable ? (
          <Button look="text" name={`${only.question.id}.declined`} value="1" skip>
            {say('question.decline')}
          </Button>
        ) : null}
        {view.skipHref === undefined ? null : (
          <a class="btn btn--3" href={safeHref(view.skipHref)}>
            {say('intake.later')}
          </a>
        )}
      </Actions>
      {view.unkept === true ? null : <p class="small muted">{say('question.saved')}</p>}
    </>
  );
}

interface AskedProps {
  asked: AskedQuestion;
  /** The only question of the page: its legend is the title. */
  alone: boolean;
  view: Pick<QuestionView, 'errors'>;
  say: Say;
  /** Said above the control, when the question is asked of some only. */
  children?: ComponentChildren;
}

/** One question with its hint, who sees the answer and its control. */
export function Asked({ asked, alone, view, say, children }: AskedProps): VNode {
  const { question } = asked;
  const hint = question.hint?.[say.locale];
  const declined = `${question.id}.declined`;
  const ids = [hint === undefined ? [] : [`a-${question.id}`], [`v-${question.id}`]].flat();
  return (
    <fieldset class="tight" aria-describedby={ids.join(' ')}>
      <legend>{alone ? <h1>{question.text[say.locale]}</h1> : <h2>{question.text[say.locale]}</h2>}</legend>
      {hint === undefined ? null : (
        <p class="hint" id={`a-${question.id}`}>
          {hint}
        </p>
      )}
      {children}
      <Seen id={`v-${question.id}`} yes={seenBy(question, say)} no={unseenBy(question, say)} />
      <AnswerField asked={asked} errors={view.errors} say={say} />
      {!alone && question.declinable === true ? (
        <Check
          name={declined}
          value="1"
          label={say('question.decline')}
          checked={textOf(asked.fields, declined) !== ''}
        />
      ) : null}
    </fieldset>
  );
}

const EMPLOYER: ReadonlySet<Audience> = new Set(['employer-blind', 'employer-with-permission']);

function seenBy(question: AskedText, say: Say): string[] {
  const texts = question.sees.map((audience) => {
    const less = question.employerSees?.[say.locale];
    return EMPLOYER.has(audience) && less !== undefined
      ? say('sees.employerLess', { what: less.charAt(0).toLowerCase() + less.slice(1) })
      : say(`sees.${audience}`);
  });
  return [...new Set(texts)];
}

function unseenBy(question: AskedText, say: Say): string[] {
  return question.sees.some((audience) => EMPLOYER.has(audience)) ? [] : [say('sees.employerNever')];
}

const WHO_ICON: Readonly<Record<Audience, IconName>> = {
  adviser: 'eye',
  'employer-blind': 'eye',
  'employer-with-permission': 'lock',
  'numbers-only': 'users',
  'focal-person': 'user',
};

function Why({ view, say }: { view: QuestionView; say: Say }): VNode {
  const audiences = [...new Set(view.questions.flatMap(({ question }) => question.sees))];
  return (
    <aside class="margin flow" aria-labelledby="por-que">
      <h2 id="por-que">{say('question.why')}</h2>
      {[...new Set(view.questions.map(({ question }) => question.why[say.locale]))].map((why) => (
        <p key={why}>{why}</p>
      ))}
      <IconList items={audiences.map((who) => ({ icon: WHO_ICON[who], text: say(`seesLong.${who}`) }))} />
      {view.frame.companion === undefined ? null : (
        <p>
          <Icon name="phone" /> {say('question.call', { name: view.frame.companion.name })}
        </p>
      )}
    </aside>
  );
}
