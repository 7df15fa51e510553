import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice } from '../../ui/notice.js';
import { QrCode } from '../../ui/qr-code.js';
import { safeHref } from '../../ui/safe-href.js';

/** Setting up the second factor: the picture, the same to type, and the first code. */
export interface EnrolmentView extends PageView {
  action: string;
  /** `otpauth://…` */
  uri: string;
  /** In groups of four, to be typed. */
  secret: string;
  /** Field `started`. */
  started: string;
  /** Nothing else opens before it is done. */
  demanded: boolean;
  /** Where somebody goes who does it another day. */
  laterHref?: string | undefined;
  errors?: readonly FormError[] | undefined;
}

export function EnrolmentPage(view: EnrolmentView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('factor.title'), view.errors, say)}>
      {view.demanded ? null : <Back href={`/${say.locale}/cuenta`} label={say('ui.account')} />}
      <h1>{say('factor.title')}</h1>
      <p>{say('factor.why')}</p>
      {view.demanded ? <Notice tone="info" text={say('factor.demanded')} /> : null}
      <ErrorSummary errors={view.errors} say={say} />
      <ol class="flow">
        <li>{say('factor.app')}</li>
        <li>
          {say('factor.scan')}
          <QrCode text={view.uri} label={say('factor.picture')} />
          <p>{say('factor.type')}</p>
          <p class="slip__code">{view.secret}</p>
        </li>
        <li>{say('factor.then')}</li>
      </ol>
      <Form frame={view.frame} action={view.action} class="flow">
        <input type="hidden" name="started" value={view.started} />
        <TextField
          name="code"
          label={say('signIn.code')}
          hint={say('factor.codeHint')}
          error={errorOf(view.errors, 'code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={10}
          width="s"
        />
        <Actions>
          <Button>{say('factor.confirm')}</Button>
        </Actions>
      </Form>
      {view.laterHref === undefined ? null : (
        <p>
          <a href={safeHref(view.laterHref)}>{say('factor.later')}</a>
        </p>
      )}
    </Layout>
  );
}
