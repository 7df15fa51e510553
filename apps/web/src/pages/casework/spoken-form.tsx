import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Check } from '../../ui/choice.js';
import { Button, ErrorSummary, Form } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';

export interface SpokenView {
  action: string;
  /** As they stand on her page. */
  words: string;
  errors?: readonly FormError[] | undefined;
}

/** Her yes by word of mouth: who reads the words writes down what she said. */
export function SpokenForm({ spoken, frame, say }: { spoken: SpokenView; frame: Frame; say: Say }): VNode {
  return (
    <section class="card tight" id="pregunta" aria-labelledby="preg">
      <h2 id="preg">{say('spoken.title')}</h2>
      <p>{say('spoken.text')}</p>
      <p class="margin">{spoken.words}</p>
      <Form frame={frame} action={spoken.action} fragment="pregunta" class="tight">
        <ErrorSummary errors={spoken.errors} say={say} />
        <Check name="read" value="yes" label={say('spoken.read')} />
        <Button look="outline">{say('spoken.save')}</Button>
      </Form>
      <p class="hint">{say('spoken.note')}</p>
    </section>
  );
}
