import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import { Select, TextArea, TextField } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Details, Notice } from '../../ui/notice.js';

/** Fields: `decision` (`approve`, `hold`, `decline`), `reason`, `change`, `until`, `note`. Nothing comes ticked. */
export interface DecisionView {
  action: string;
  /** Approve, hold and decline have their own reasons, in groups. */
  reasons: readonly (OptionView | OptionGroup)[];
  values?:
    { decision?: string; reason?: string; change?: string; until?: string; note?: string; why?: string } | undefined;
  /** What the person will read, made from reason codes. */
  preview: string;
  errors?: readonly FormError[] | undefined;
  /** Decided already; undone by posting to `undo` while minutes are left. */
  made?:
    | {
        text: string;
        undo?: { action: string; minutes: number } | undefined;
        /** The other decision instead, with `why`. */
        change?: { to: 'approve' | 'decline'; note?: string | undefined; whys: readonly OptionView[] } | undefined;
      }
    | undefined;
  /** Cannot be decided: consent withdrawn, vacancy closed. */
  closed?: string | undefined;
}

interface DecisionProps {
  decision: DecisionView;
  frame: Frame;
  say: Say;
}

export function DecisionForm({ decision, frame, say }: DecisionProps): VNode {
  return (
    <div class="card card--key tight" id="decision">
      <h2 id="dec">{say('decision.title')}</h2>
      {decision.closed === undefined ? null : <Notice tone="info" text={decision.closed} />}
      {decision.made === undefined ? null : <Made decision={decision} frame={frame} say={say} />}
      {decision.closed === undefined && decision.made === undefined ? (
        <Open decision={decision} frame={frame} say={say} />
      ) : null}
    </div>
  );
}

function Made({ decision, frame, say }: DecisionProps): VNode {
  const undo = decision.made?.undo;
  return (
    <>
      {decision.errors?.map(({ message }) => (
        <Notice tone="warn" text={message} key={message} status />
      ))}
      <Notice tone="ok" text={decision.made?.text} />
      {undo === undefined ? null : (
        <Form frame={frame} action={undo.action} fragment="decision">
          <Button look="outline">{say('decision.undo', { minutes: undo.minutes })}</Button>
        </Form>
      )}
      {decision.made?.change === undefined ? null : (
        <Change decision={decision} change={decision.made.change} frame={frame} say={say} />
      )}
    </>
  );
}

type ChangeProps = DecisionProps & { change: NonNullable<NonNullable<DecisionView['made']>['change']> };

function Change({ decision, change, frame, say }: ChangeProps): VNode {
  const { values, errors } = decision;
  return (
    <details open={errors !== undefined}>
      <summary>{say(`decision.changeTo.${change.to}`)}</summary>
      <Form frame={frame} action={decision.action} fragment="decision" class="tight">
        {change.note === undefined ? null : <p>{change.note}</p>}
        <input type="hidden" name="decision" value={change.to} />
        <Select
          name="why"
          label={say('decision.why')}
          prompt={say('question.choose')}
          value={values?.why}
          error={errorOf(errors, 'why')}
          options={change.whys}
        />
        {change.to === 'approve' ? null : (
          <>
            <Select
              name="reason"
              label={say('decision.reason')}
              prompt={say('question.choose')}
              value={values?.reason}
              error={errorOf(errors, 'reason')}
              options={decision.reasons}
            />
            <TextArea
              name="change"
              label={say('decision.change')}
              rows={2}
              maxlength={400}
              value={values?.change}
              error={errorOf(errors, 'change')}
            />
          </>
        )}
        <input type="hidden" name="changing" value="yes" />
        <Button look="outline">{say('decision.saveChange')}</Button>
      </Form>
    </details>
  );
}

function Open({ decision, frame, say }: DecisionProps): VNode {
  const { values, errors } = decision;
  return (
    <Form frame={frame} action={decision.action} fragment="decision" class="tight">
      <ErrorSummary errors={errors} say={say} />
      <Radios
        name="decision"
        label={say('decision.choose')}
        error={errorOf(errors, 'decision')}
        value={values?.decision}
        options={(['approve', 'hold', 'decline'] as const).map((value) => ({
          value,
          label: say(`decision.${value}`),
          note: say(`decision.${value}Note`),
        }))}
      />
      <Because decision={decision} say={say} />
      <Details summary={say('decision.preview')}>
        <p>{decision.preview}</p>
      </Details>
      <div class="actions">
        <Button>{say('decision.save')}</Button>
      </div>
      <p class="hint">{say('decision.undoNote')}</p>
    </Form>
  );
}

/** Why, what would have to change, and when it comes back. */
function Because({ decision, say }: Omit<DecisionProps, 'frame'>): VNode {
  type Name = 'reason' | 'change' | 'until' | 'note';
  const field = (name: Name): { name: string; value: string | undefined; error: string | undefined } => ({
    name,
    value: decision.values?.[name],
    error: errorOf(decision.errors, name),
  });
  return (
    <>
      <Select
        {...field('reason')}
        label={say('decision.reason')}
        prompt={say('question.choose')}
        options={decision.reasons}
      />
      <TextArea {...field('change')} label={say('decision.change')} rows={2} maxlength={400} />
      <TextField {...field('until')} label={say('decision.until')} kind="date" width="m" />
      <TextArea {...field('note')} label={say('decision.note')} rows={2} maxlength={400} />
    </>
  );
}
