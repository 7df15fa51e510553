import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';

/** The one-time PIN of the slip is replaced by one that only she knows. */
export interface ChoosePinView extends PageView {
  action: string;
  /** Digits of a PIN. */
  length: number;
  /** She has a PIN of her own, and types it first. */
  asksCurrent?: boolean | undefined;
  errors?: readonly FormError[] | undefined;
}

export function ChoosePin(view: ChoosePinView): VNode {
  const say = speaker(view.frame.locale);
  const common = {
    kind: 'password',
    inputmode: 'numeric',
    autocomplete: 'new-password',
    maxlength: view.length,
    width: 'm',
  } as const;
  return (
    <Layout frame={view.frame} title={formTitle(say('pin.title'), view.errors, say)}>
      {view.asksCurrent === true ? <Back href={`/${say.locale}/cuenta`} label={say('ui.account')} /> : null}
      <h1>{say('pin.title')}</h1>
      <p>{say('pin.text', { length: view.length })}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        {view.asksCurrent === true ? (
          <TextField
            name="current"
            label={say('pin.current')}
            error={errorOf(view.errors, 'current')}
            {...common}
            autocomplete="current-password"
          />
        ) : null}
        <TextField
          name="pin"
          label={say('pin.new')}
          hint={say('pin.hint')}
          error={errorOf(view.errors, 'pin')}
          {...common}
        />
        <TextField name="again" label={say('pin.again')} error={errorOf(view.errors, 'again')} {...common} />
        <Actions>
          <Button>{say('pin.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
