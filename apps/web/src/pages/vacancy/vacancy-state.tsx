import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Select } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Button, Form } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';

/** What a firm may do with a vacancy after it was sent. */
export interface VacancyLifeView {
  /** Address of the vacancy; each step posts under it. */
  here: string;
  /** “Quedan 2 de 3 vacantes.” */
  openings: string;
  /** Why it is closed; everybody who waited reads it. */
  ended?: string | undefined;
  /** The last step can be taken back. */
  mayUndo: boolean;
  mayFill: boolean;
  mayPause: boolean;
  mayOpen: boolean;
  /** Absent once it is closed. */
  reasons?: readonly OptionView[] | undefined;
}

export function VacancyState({ frame, life, say }: { frame: Frame; life: VacancyLifeView; say: Say }): VNode {
  const step = (path: string, label: string, state?: string): VNode => (
    <Form frame={frame} action={`${life.here}/${path}`}>
      <Button look="outline" {...(state === undefined ? {} : { name: 'state', value: state })}>
        {label}
      </Button>
    </Form>
  );
  return (
    <section class="flow" aria-labelledby="estado">
      <h2 id="estado">{say('life.title')}</h2>
      {life.ended === undefined ? null : <Notice tone="info" text={life.ended} />}
      <p>{life.openings}</p>
      <div class="row">
        {life.mayUndo ? step('deshacer', say('life.undo')) : null}
        {life.mayFill ? step('contratada', say('life.fill')) : null}
        {life.mayPause ? step('estado', say('life.pause'), 'paused') : null}
        {life.mayOpen ? step('estado', say('life.open'), 'open') : null}
      </div>
      {life.reasons === undefined ? null : (
        <Form frame={frame} action={`${life.here}/cerrar`} class="card tight">
          <Select
            name="reason"
            label={say('life.closeWhy')}
            hint={say('life.closeHint')}
            prompt={say('question.choose')}
            options={life.reasons}
          />
          <Button look="stop">{say('life.close')}</Button>
        </Form>
      )}
    </section>
  );
}
