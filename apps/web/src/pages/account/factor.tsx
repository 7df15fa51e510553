import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** The second factor that is in use, and what may be done with it. */
export interface FactorView extends PageView {
  accountHref: string;
  /** Fields `password`, `code` and `do`: `codes`, `renew` or `off`. */
  action: string;
  enrolledAt: Date;
  codesLeft: number;
  /** It may be renewed, not given up. */
  demanded: boolean;
  errors?: readonly FormError[] | undefined;
}

/** Below this many recovery codes somebody should make new ones. */
const FEW = 3;

export function FactorPage(view: FactorView): VNode {
  const say = speaker(view.frame.locale);
  const { codesLeft, errors, frame } = view;
  return (
    <Layout frame={frame} title={formTitle(say('factor.title'), errors, say)}>
      <Back href={view.accountHref} label={say('ui.account')} />
      <h1>{say('factor.title')}</h1>
      <Notice tone="ok" text={say('factor.on', { since: moment(view.enrolledAt, say.locale) })} />
      {codesLeft < FEW ? <Notice tone="warn" text={say('factor.few', { count: codesLeft })} /> : null}
      {codesLeft < FEW ? null : <p>{say('factor.left', { count: codesLeft })}</p>}
      <ErrorSummary errors={errors} say={say} />
      <h2>{say('factor.change')}</h2>
      <Form frame={frame} action={view.action} class="flow">
        <TextField
          name="password"
          label={say('signIn.password')}
          error={errorOf(errors, 'password')}
          kind="password"
          autocomplete="current-password"
        />
        <TextField
          name="code"
          label={say('signIn.code')}
          hint={say('signIn.codeHint')}
          error={errorOf(errors, 'code')}
          autocomplete="one-time-code"
          maxlength={20}
          width="m"
        />
        <div class="actions">
          <Button look="outline" name="do" value="codes">
            {say('factor.newCodes')}
          </Button>
          <Button look="outline" name="do" value="renew">
            {say('factor.renew')}
          </Button>
          {view.demanded ? null : (
            <Button look="stop" name="do" value="off">
              {say('factor.off')}
            </Button>
          )}
        </div>
      </Form>
    </Layout>
  );
}

/** Shown once: the database keeps what cannot be read back. */
export interface RecoveryCodesView extends PageView {
  codes: readonly string[];
  nextHref: string;
}

export function RecoveryCodes(view: RecoveryCodesView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('factor.codesTitle')}>
      <h1>{say('factor.codesTitle')}</h1>
      <Notice tone="ok" text={say('factor.done')} />
      <Notice tone="warn" text={say('factor.once')} />
      <section class="card card--key slip tight" aria-label={say('factor.codesTitle')}>
        <ul class="codes">
          {view.codes.map((code) => (
            <li key={code} class="slip__code">
              {code}
            </li>
          ))}
        </ul>
        <p>{say('factor.codesUse')}</p>
      </section>
      <p class="actions actions--stack">
        <a class="btn" href={safeHref(view.nextHref)}>
          {say('factor.kept')}
        </a>
        <button type="button" class="btn btn--2" data-print="">
          {say('ui.print')}
        </button>
      </p>
    </Layout>
  );
}
