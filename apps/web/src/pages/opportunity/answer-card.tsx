import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Button, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Details, Notice } from '../../ui/notice.js';

/** What she said, or may say, about one job. Field `answer` is `yes`, `later` or `no`; a no comes with `reason`. */
export interface AnswerCardView {
  action: string;
  given?: 'yes' | 'later' | 'no' | undefined;
  /** When she said it, as text. */
  givenOn?: string | undefined;
  /** Who read it to her and wrote it down. */
  reader?: string | undefined;
  /** Until when it may be answered, as text. */
  closesOn?: string | undefined;
  /** What the firm sees now, once she gave it something; else that a yes gives nothing away. */
  note?: string | undefined;
  /** What being shown tells a firm whose caps are not open, to read before a yes. */
  beforeYes?: string | undefined;
  reasons: readonly Choice[];
  errors?: readonly FormError[] | undefined;
}

interface AnswerCardProps {
  answer: AnswerCardView;
  frame: Frame;
  say: Say;
}

export function AnswerCard({ answer, frame, say }: AnswerCardProps): VNode {
  return (
    <div class="card card--key tight" id="respuesta">
      <h2 id="resp">{say('answer.title')}</h2>
      <Given answer={answer} say={say} />
      {answer.beforeYes === undefined ? null : <Notice tone="info" text={answer.beforeYes} />}
      <Form frame={frame} action={answer.action} fragment="respuesta" class="tight">
        {answer.beforeYes === undefined ? null : <input type="hidden" name="told" value="yes" />}
        <div class="pick">
          <Button look={answer.given === 'yes' ? 'outline' : 'main'} name="answer" value="yes">
            {say('answer.yes')}
          </Button>
          <Button look="outline" name="answer" value="later">
            {say('answer.later')}
          </Button>
        </div>
      </Form>
      <p class="hint">
        {answer.note ?? say('answer.note')}{' '}
        {answer.closesOn === undefined ? '' : say('answer.closes', { date: answer.closesOn })}
      </p>
      <Refuse answer={answer} frame={frame} say={say} />
    </div>
  );
}

function Given({ answer, say }: Omit<AnswerCardProps, 'frame'>): VNode | null {
  if (answer.given === undefined) return null;
  return (
    <Notice tone={answer.given === 'yes' ? 'ok' : 'info'}>
      <p>{say(`answer.${answer.given}Given`, { date: answer.givenOn ?? '' })}</p>
      {answer.reader === undefined ? null : <p>{say('answer.readBy', { reader: answer.reader })}</p>}
    </Notice>
  );
}

/** The reason helps her list; no reason is also an answer. */
function Refuse({ answer, frame, say }: AnswerCardProps): VNode {
  return (
    <Details summary={say('answer.no')}>
      <Form frame={frame} action={answer.action} fragment="respuesta" class="tight">
        <input type="hidden" name="answer" value="no" />
        <Radios
          name="reason"
          label={say('answer.whyNot')}
          hint={say('answer.whyNotHint')}
          options={answer.reasons}
          error={errorOf(answer.errors, 'reason')}
        />
        <Button look="outline">{say('answer.sendNo')}</Button>
      </Form>
    </Details>
  );
}
