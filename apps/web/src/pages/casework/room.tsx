import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Checks } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { NumberField } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';

/** Fields `most` and `district`. */
export interface RoomView extends PageView {
  action: string;
  backHref: string;
  accompanied: number;
  most: string;
  districts: readonly Choice[];
  chosen: readonly string[];
  errors?: readonly FormError[] | undefined;
}

/** How many people the organisation accompanies and where: who begins alone is offered those with room. */
export function RoomPage(view: RoomView): VNode {
  const say = speaker(view.frame.locale);
  const { errors } = view;
  return (
    <Layout frame={view.frame} title={formTitle(say('room.title'), errors, say)}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('room.title')}</h1>
      <p>{say('room.text', { count: view.accompanied })}</p>
      <ErrorSummary errors={errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <NumberField
          name="most"
          label={say('room.most')}
          hint={say('room.mostHint')}
          value={view.most}
          error={errorOf(errors, 'most')}
        />
        <Checks
          name="district"
          label={say('room.districts')}
          hint={say('room.districtsHint')}
          options={view.districts}
          values={view.chosen}
          two
        />
        <Actions>
          <Button>{say('ui.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
