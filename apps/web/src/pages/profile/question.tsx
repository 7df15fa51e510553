import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Actions, Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Details, IconList, Seen } from '../../ui/notice.js';
import { AnswerField } from './answer-field.js';
import type { AnswerView } from './answer-field.js';

export interface QuestionView extends PageView {
  action: string;
  backHref: string;
  section: string;
  place: number;
  count: number;
  /** “Ahora piensa en tu casa…”: a sentence before the question, where one is needed. */
  question: string;
  hint?: string | undefined;
  /** Who sees the answer, and who never does: words, in order. */
  seenBy: readonly string[];
  unseenBy: readonly string[];
  /** Whoever sees it, and what for. */
  why: { text: string; details: readonly { icon: 'eye' | 'noeye' | 'users'; text: string }[] };
  help?: readonly { title: string; text: string }[] | undefined;
  answer: AnswerView;
  errors?: readonly FormError[] | undefined;
  /** Shows the button that goes on without answering: field `skip`. */
  mayDecline: boolean;
}

export function Question(view: QuestionView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(view.question, view.errors, say)}>
      <div class="crumb">
        <Back href={view.backHref} label={say('ui.back')} />
        <span class="back">
          {say('question.place', { section: view.section, place: view.place, count: view.count })}
        </span>
      </div>
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="cols" keep>
        <div class="tight">
          <Asked view={view} say={say} />
          <Actions>
            <Button>{say('ui.continue')}</Button>
            {view.mayDecline ? (
              <Button look="text" name="skip" value="1" skip>
                {say('question.decline')}
              </Button>
            ) : null}
          </Actions>
          <p class="small muted">{say('question.saved')}</p>
        </div>
        <Why view={view} say={say} />
      </Form>
    </Layout>
  );
}

interface Part {
  view: QuestionView;
  say: Say;
}

/** The question is the legend and the title of the page; the controls follow who sees the answer. */
function Asked({ view, say }: Part): VNode {
  return (
    <fieldset class="tight" aria-describedby={view.hint === undefined ? 'quien-ve' : 'ayuda quien-ve'}>
      <legend>
        <h1>{view.question}</h1>
      </legend>
      {view.hint === undefined ? null : (
        <p class="hint" id="ayuda">
          {view.hint}
        </p>
      )}
      <Seen id="quien-ve" yes={view.seenBy} no={view.unseenBy} />
      <AnswerField answer={view.answer} question={view.question} errors={view.errors} say={say} />
    </fieldset>
  );
}

function Why({ view, say }: Part): VNode {
  return (
    <aside class="margin flow" aria-labelledby="por-que">
      <h2 id="por-que">{say('question.why')}</h2>
      <p>{view.why.text}</p>
      <IconList items={view.why.details} />
      {(view.help ?? []).map((entry) => (
        <Details key={entry.title} summary={entry.title}>
          <p>{entry.text}</p>
        </Details>
      ))}
      {view.frame.companion === undefined ? null : (
        <p>
          <Icon name="phone" /> {say('question.call', { name: view.frame.companion.name })}
        </p>
      )}
    </aside>
  );
}
