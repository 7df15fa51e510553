import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Seekers enter with folder code and PIN, staff and employers with e-mail and password. */
export interface SignInView extends PageView {
  kind: 'seeker' | 'staff';
  action: string;
  /** To the other way of signing in. */
  otherHref: string;
  /** To the code by telephone, where a gateway sends them. */
  phoneHref?: string | undefined;
  /** Where the reader was going: sent back as `next`. */
  next?: string | undefined;
  /** The session ended: says why they are here. */
  expired?: boolean | undefined;
  values?: { folder?: string | undefined; email?: string | undefined } | undefined;
  errors?: readonly FormError[] | undefined;
  /** The second factor is asked after a right password. */
  secondFactor?: boolean | undefined;
  /** Sign-ins of the demonstration: each is a form with one button, field `account`. */
  demo?: { action: string; accounts: readonly { account: string; label: string }[] } | undefined;
}

export function SignIn(view: SignInView): VNode {
  const say = speaker(view.frame.locale);
  const title = view.secondFactor === true ? say('signIn.secondStep') : say(`signIn.${view.kind}`);
  return (
    <Layout frame={{ ...view.frame, entry: true }} title={formTitle(title, view.errors, say)}>
      <h1>{title}</h1>
      {view.expired === true ? <Notice tone="info" text={say('signIn.expired')} /> : null}
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        {view.next === undefined ? null : <input type="hidden" name="next" value={view.next} />}
        <Fields view={view} say={say} />
        <Actions>
          <Button>{say('signIn.enter')}</Button>
        </Actions>
      </Form>
      <OtherWays view={view} say={say} />
      <DemoDoors view={view} say={say} />
    </Layout>
  );
}

function OtherWays({ view, say }: Part): VNode {
  if (view.secondFactor === true) return <p class="muted">{say('signIn.lostFactor')}</p>;
  return (
    <>
      {view.phoneHref === undefined ? null : (
        <p>
          <a href={safeHref(view.phoneHref)}>{say('phone.enter')}</a>
        </p>
      )}
      <p>
        <a href={safeHref(view.otherHref)}>{say(view.kind === 'seeker' ? 'signIn.toStaff' : 'signIn.toSeeker')}</a>
      </p>
      {view.kind === 'seeker' ? (
        <p class="muted">{say('signIn.lostFolder')}</p>
      ) : (
        <p>
          <a href={`/${view.frame.locale}/clave-olvidada`}>{say('signIn.lostPassword')}</a>
        </p>
      )}
    </>
  );
}

interface Part {
  view: SignInView;
  say: Say;
}

function Fields({ view, say }: Part): VNode {
  if (view.secondFactor === true)
    return (
      <TextField
        name="code"
        label={say('signIn.code')}
        hint={say('signIn.codeHint')}
        error={errorOf(view.errors, 'code')}
        autocomplete="one-time-code"
        maxlength={20}
        width="m"
      />
    );
  return view.kind === 'seeker' ? <FolderFields view={view} say={say} /> : <MailFields view={view} say={say} />;
}

function FolderFields({ view, say }: Part): VNode {
  return (
    <>
      <TextField
        name="folder"
        label={say('signIn.folder')}
        hint={say('signIn.folderHint')}
        value={view.values?.folder}
        error={errorOf(view.errors, 'folder')}
        autocomplete="username"
        maxlength={12}
        width="m"
      />
      <TextField
        name="pin"
        label={say('signIn.pin')}
        hint={say('signIn.pinHint')}
        error={errorOf(view.errors, 'pin')}
        kind="password"
        inputmode="numeric"
        autocomplete="current-password"
        maxlength={12}
        width="m"
      />
    </>
  );
}

function MailFields({ view, say }: Part): VNode {
  return (
    <>
      <TextField
        name="email"
        label={say('signIn.email')}
        value={view.values?.email}
        error={errorOf(view.errors, 'email')}
        kind="email"
        inputmode="email"
        autocomplete="username"
      />
      <TextField
        name="password"
        label={say('signIn.password')}
        error={errorOf(view.errors, 'password')}
        kind="password"
        autocomplete="current-password"
      />
    </>
  );
}

function DemoDoors({ view, say }: Part): VNode | null {
  if (view.demo === undefined) return null;
  const { action, accounts } = view.demo;
  return (
    <section class="margin tight" aria-labelledby="demo">
      <h2 id="demo">{say('signIn.demo')}</h2>
      <p>{say('signIn.demoText')}</p>
      {accounts.map(({ account, label }) => (
        <Form key={account} frame={view.frame} action={action}>
          <Button look="outline" name="account" value={account}>
            {say('signIn.demoAs', { label })}
          </Button>
        </Form>
      ))}
    </section>
  );
}
