import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Check, Checks, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';

/** Fields: `purpose` (each permission apart, with the words to be read aloud), `channel`, `read` (they were read aloud). */
export interface ReadConsentsView extends PageView {
  backHref: string;
  folder: string;
  action: string;
  purposes: readonly Choice[];
  ticked: readonly string[];
  channels: readonly Choice[];
  channel?: string | undefined;
  read?: boolean | undefined;
  errors?: readonly FormError[] | undefined;
}

/** For somebody who came with a list and was never asked. */
export function ReadConsents(view: ReadConsentsView): VNode {
  const say = speaker(view.frame.locale);
  const { errors } = view;
  const unread = errorOf(errors, 'read-yes');
  return (
    <Layout frame={view.frame} title={formTitle(say('readConsents.title'), errors, say)}>
      <Back href={view.backHref} label={view.folder} />
      <ErrorSummary errors={errors} say={say} />
      <h1>{say('readConsents.title')}</h1>
      <p>{say('readConsents.text')}</p>
      <Form frame={view.frame} action={view.action} class="flow">
        <Checks
          name="purpose"
          label={say('register.purposes')}
          hint={say('register.purposesHint')}
          options={view.purposes}
          values={view.ticked}
          error={errorOf(errors, 'purpose')}
        />
        <Radios
          name="channel"
          label={say('register.channel')}
          options={view.channels}
          value={view.channel}
          error={errorOf(errors, 'channel')}
          two
        />
        <fieldset class={unread === undefined ? undefined : 'field--bad'}>
          <legend class="label">{say('readConsents.before')}</legend>
          <FieldError field={{ name: 'before', label: '', error: unread }} />
          <Check name="read" value="yes" label={say('register.read')} checked={view.read} />
        </fieldset>
        <Actions>
          <Button>{say('readConsents.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
