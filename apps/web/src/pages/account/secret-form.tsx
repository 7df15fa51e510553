import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface SecretField {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Shown again after a mistake; secrets never are. */
  value?: string | undefined;
  kind?: 'text' | 'email' | 'password' | 'tel' | undefined;
  autocomplete?: string | undefined;
  /** A number pad. */
  numeric?: boolean | undefined;
  width?: 's' | 'm' | undefined;
}

/** One short form about somebody's way in: a password, a code, a telephone. */
export interface SecretFormView extends PageView {
  title: string;
  text: string;
  action: string;
  fields: readonly SecretField[];
  button: string;
  back?: { href: string; label: string } | undefined;
  link?: { href: string; label: string } | undefined;
  errors?: readonly FormError[] | undefined;
  children?: ComponentChildren;
}

export function SecretForm(view: SecretFormView): VNode {
  const { frame, errors } = view;
  const say = speaker(frame.locale);
  return (
    <Layout frame={frame} title={formTitle(view.title, errors, say)}>
      {view.back === undefined ? null : <Back href={view.back.href} label={view.back.label} />}
      <h1>{view.title}</h1>
      <p>{view.text}</p>
      <ErrorSummary errors={errors} say={say} />
      <Form frame={frame} action={view.action} class="flow">
        {view.fields.map(({ numeric, ...field }) => (
          <TextField
            key={field.name}
            error={errorOf(errors, field.name)}
            inputmode={numeric === true ? 'numeric' : undefined}
            maxlength={200}
            {...field}
          />
        ))}
        {view.children}
        <Actions>
          <Button>{view.button}</Button>
        </Actions>
      </Form>
      {view.link === undefined ? null : (
        <p>
          <a href={safeHref(view.link.href)}>{view.link.label}</a>
        </p>
      )}
    </Layout>
  );
}
