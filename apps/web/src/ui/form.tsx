import type { ComponentChildren, VNode } from 'preact';
import type { Say } from '../messages/message.js';
import { fieldId } from './field.js';
import { Csrf } from './csrf.js';
import type { Frame } from './layout.js';
import { safeHref } from './safe-href.js';

interface FormProps {
  frame: Frame;
  action: string;
  class?: string | undefined;
  id?: string | undefined;
  /** Id of the part of the page that the answer replaces, when the script runs. */
  fragment?: string | undefined;
  /** Keeps the answer on this device until it was sent. */
  keep?: boolean | undefined;
  children: ComponentChildren;
}

/** Every change is a POST with its token; without the script it is a plain form. */
export function Form({ frame, action, class: look, id, fragment, keep, children }: FormProps): VNode {
  return (
    <form
      method="post"
      action={safeHref(action)}
      class={look}
      id={id}
      data-fragment={fragment}
      data-keep={keep === true ? '' : undefined}
      novalidate
    >
      <Csrf frame={frame} />
      {children}
    </form>
  );
}

export interface FormError {
  /** Name of the field; its first control has the id `f-<name>`. */
  field: string;
  message: string;
}

/** Shown above the form after a failed submit; the script moves the focus here. */
export function ErrorSummary({ errors, say }: { errors: readonly FormError[] | undefined; say: Say }): VNode | null {
  if (errors === undefined || errors.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errores" tabindex={-1} data-focus="">
      <h2 id="errores">{say('ui.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a href={`#${fieldId(error.field)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message of one field, to print beside it. */
export function errorOf(errors: readonly FormError[] | undefined, name: string): string | undefined {
  return errors?.find((error) => error.field === name)?.message;
}

/** “Error: …” in the title tells a screen reader before the page does. */
export function formTitle(title: string, errors: readonly FormError[] | undefined, say: Say): string {
  return errors === undefined || errors.length === 0 ? title : say('ui.errorTitle', { title });
}

interface ButtonProps {
  look?: 'main' | 'outline' | 'text' | 'stop';
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form without asking the browser to check it. */
  skip?: boolean;
  children: ComponentChildren;
}

const BUTTON = { main: 'btn', outline: 'btn btn--2', text: 'btn btn--3', stop: 'btn btn--stop' } as const;

export function Button({ look = 'main', name, value, skip, children }: ButtonProps): VNode {
  return (
    <button class={BUTTON[look]} name={name} value={value} formnovalidate={skip === true ? true : undefined}>
      {children}
    </button>
  );
}

export function Actions({ children }: { children: ComponentChildren }): VNode {
  return <div class="actions actions--stack">{children}</div>;
}
