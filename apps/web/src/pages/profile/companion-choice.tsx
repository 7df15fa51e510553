import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';

/** Field `companion`: the number of an organisation, or `none`. */
export interface CompanionChoiceView extends PageView {
  action: string;
  backHref: string;
  current?: { id: number; name: string } | undefined;
  /** With room, those of her district first. */
  offered: readonly { id: number; name: string; near: boolean }[];
  errors?: readonly FormError[] | undefined;
}

/** Who accompanies her: only the people of that organisation read her answers. */
export function CompanionChoice(view: CompanionChoiceView): VNode {
  const say = speaker(view.frame.locale);
  const { current, offered, errors } = view;
  const others = offered.filter(({ id }) => id !== current?.id);
  return (
    <Layout frame={view.frame} title={formTitle(say('companion.title'), errors, say)}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1>{say('companion.title')}</h1>
      <p class="lead">
        {current === undefined ? say('companion.nobody') : say('companion.current', { name: current.name })}
      </p>
      <ErrorSummary errors={errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <Radios
          name="companion"
          label={say('companion.choose')}
          hint={say('companion.hint')}
          value={current === undefined ? 'none' : String(current.id)}
          error={errorOf(errors, 'companion')}
          options={[
            ...(current === undefined ? [] : [{ value: String(current.id), label: current.name }]),
            ...others.map(({ id, name, near }) => ({
              value: String(id),
              label: name,
              note: near ? say('companion.near') : undefined,
            })),
            { value: 'none', label: say('companion.none'), note: say('companion.noneNote') },
          ]}
        />
        <Actions>
          <Button>{say('ui.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
