import type { ComponentChildren, VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Select, TextArea } from '../../ui/field.js';
import type { OptionGroup } from '../../ui/field.js';
import { Button, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';

/** Fields: `decision`, `reason`, `told` (the firm reads it), `team`. Nothing is chosen beforehand. */
export interface VerdictView {
  action: string;
  choices: readonly Choice[];
  reasons: readonly OptionGroup[];
  values: { decision: string; reason: string; told: string; team: string };
  errors?: readonly FormError[] | undefined;
}

export interface HistoryLine {
  when: string;
  text: string;
  told?: string | undefined;
  team?: string | undefined;
}

interface VerdictProps {
  view: VerdictView;
  frame: Frame;
  say: Say;
  /** Fields of this kind of decision, before the common ones. */
  children?: ComponentChildren;
}

export function VerdictForm({ view, frame, say, children }: VerdictProps): VNode {
  const field = (name: 'reason' | 'told' | 'team') => ({
    name,
    value: view.values[name],
    error: errorOf(view.errors, name),
  });
  return (
    <section class="card tight" aria-labelledby="decide">
      <h2 id="decide">{say('decision.title')}</h2>
      <Form frame={frame} action={view.action} class="flow" keep>
        {children}
        <Radios
          name="decision"
          label={say('decision.choose')}
          options={view.choices}
          value={view.values.decision}
          error={errorOf(view.errors, 'decision')}
        />
        <Select
          {...field('reason')}
          label={say('decision.reason')}
          prompt={say('question.choose')}
          options={view.reasons}
        />
        <TextArea
          {...field('told')}
          label={say('vetting.told')}
          hint={say('vetting.toldHint')}
          rows={3}
          maxlength={1000}
        />
        <TextArea {...field('team')} label={say('decision.note')} rows={2} maxlength={1000} />
        <div class="actions">
          <Button>{say('decision.save')}</Button>
        </div>
      </Form>
    </section>
  );
}

export function History({ lines, say }: { lines: readonly HistoryLine[]; say: Say }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <section class="tight" aria-labelledby="historia">
      <h2 id="historia">{say('card.history')}</h2>
      <ol class="line flow">
        {lines.map((line) => (
          <li key={`${line.when} ${line.text}`}>
            <p>
              <strong>{line.text}</strong> <span class="muted">{line.when}</span>
            </p>
            {line.told === undefined ? null : <p>{say('vetting.toldWas', { text: line.told })}</p>}
            {line.team === undefined ? null : <p class="muted">{say('vetting.teamWas', { text: line.team })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
