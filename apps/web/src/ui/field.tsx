import type { ComponentChildren, JSX, VNode } from 'preact';
import { Icon } from './icons.js';

/** One field of a form: what the reader needs to answer it, and what went wrong last time. */
export interface FieldView {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** The question above the field says it already; only screen readers hear the label. */
  quiet?: boolean | undefined;
}

interface TextFieldView extends FieldView {
  kind?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'date' | 'time' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  maxlength?: number | undefined;
  width?: 's' | 'm' | undefined;
  /** Texts offered while typing. */
  suggestions?: readonly string[] | undefined;
  /** Concepts the script offers while typing. */
  lookup?: Lookup | undefined;
}

export interface Lookup {
  /** Answers with a small list; the text typed is added as `q`. */
  href: string;
  /** Start of the names of the fields that hold what was chosen: `work.jobs.0.` for `work.jobs.0.occupation`. */
  into?: string | undefined;
  /** Name of the button that is pressed after choosing. */
  send?: string | undefined;
}

/** The types tie each kind of input to its role; ours come from data. */
type InputAttributes = JSX.IntrinsicElements['input'];

/** Ids of a field follow its name, so that the error summary can lead to it. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** Ties a control to its hint and its error. */
export function described(field: FieldView): { 'aria-describedby'?: string; 'aria-invalid'?: 'true' } {
  const id = fieldId(field.name);
  const ids = [field.hint === undefined ? [] : [`${id}-h`], field.error === undefined ? [] : [`${id}-e`]].flat();
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(field.error === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}

export function Hint({ field }: { field: FieldView }): VNode | null {
  if (field.hint === undefined) return null;
  return (
    <p class="hint" id={`${fieldId(field.name)}-h`}>
      {field.hint}
    </p>
  );
}

export function FieldError({ field }: { field: FieldView }): VNode | null {
  if (field.error === undefined) return null;
  return (
    <p class="field__error" id={`${fieldId(field.name)}-e`}>
      <Icon name="alert" />
      <span>{field.error}</span>
    </p>
  );
}

/** Label, hint and error in their order, around one control. */
export function Field({ field, children }: { field: FieldView; children: ComponentChildren }): VNode {
  return (
    <div class={field.error === undefined ? 'field' : 'field field--bad'}>
      <label for={fieldId(field.name)} class={field.quiet === true ? 'vh' : undefined}>
        {field.label}
      </label>
      <Hint field={field} />
      <FieldError field={field} />
      {children}
    </div>
  );
}

export function TextField(field: TextFieldView): VNode {
  const id = fieldId(field.name);
  const list = field.suggestions === undefined ? undefined : `${id}-l`;
  const kind: InputAttributes = { type: field.kind ?? 'text', list } as InputAttributes;
  return (
    <Field field={field}>
      <input
        class={field.width === undefined ? 'input' : `input input--${field.width}`}
        id={id}
        name={field.name}
        value={field.value}
        autocomplete={field.autocomplete}
        inputmode={field.inputmode}
        maxlength={field.maxlength}
        required={field.required}
        data-suggest={field.lookup?.href}
        data-into={field.lookup?.into}
        data-send={field.lookup?.send}
        {...kind}
        {...described(field)}
      />
      {field.suggestions === undefined ? null : (
        <datalist id={list}>
          {field.suggestions.map((text) => (
            <option key={text}>{text}</option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

interface TextAreaView extends FieldView {
  rows?: number | undefined;
  maxlength?: number | undefined;
  /** Template of the count, with `#` for the letters left; the script fills it in. */
  count?: string | undefined;
}

export function TextArea(field: TextAreaView): VNode {
  const id = fieldId(field.name);
  return (
    <Field field={field}>
      <textarea
        class="input"
        id={id}
        name={field.name}
        rows={field.rows ?? 3}
        maxlength={field.maxlength}
        required={field.required}
        data-count={field.count}
        {...described(field)}
      >
        {field.value}
      </textarea>
    </Field>
  );
}

interface NumberFieldView extends FieldView {
  /** Printed before the control: `S/`. */
  before?: string | undefined;
  /** Printed after it: `minutos`. */
  after?: string | undefined;
  decimal?: boolean | undefined;
}

/** Typed as text with a number pad: a number control loses what it cannot read. */
export function NumberField(field: NumberFieldView): VNode {
  return (
    <Field field={field}>
      <span class="affix">
        {field.before === undefined ? null : <span aria-hidden="true">{field.before}</span>}
        <input
          class="input input--s"
          id={fieldId(field.name)}
          name={field.name}
          value={field.value}
          inputmode={field.decimal === true ? 'decimal' : 'numeric'}
          maxlength={12}
          required={field.required}
          {...described(field)}
        />
        {field.after === undefined ? null : <span>{field.after}</span>}
      </span>
    </Field>
  );
}

export function MoneyField(field: FieldView): VNode {
  return <NumberField {...field} before="S/" decimal />;
}

export interface OptionView {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: readonly OptionView[];
}

interface SelectView extends FieldView {
  /** First, empty option. */
  prompt?: string | undefined;
  options: readonly (OptionView | OptionGroup)[];
  width?: 'm' | undefined;
}

export function Select(field: SelectView): VNode {
  return (
    <Field field={field}>
      <select
        class={field.width === undefined ? 'input' : 'input input--m'}
        id={fieldId(field.name)}
        name={field.name}
        required={field.required}
        {...described(field)}
      >
        {field.prompt === undefined ? null : <option value="">{field.prompt}</option>}
        {field.options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <Option key={option.value} option={option} chosen={field.value} />
              ))}
            </optgroup>
          ) : (
            <Option key={entry.value} option={entry} chosen={field.value} />
          ),
        )}
      </select>
    </Field>
  );
}

function Option({ option, chosen }: { option: OptionView; chosen: string | undefined }): VNode {
  return (
    <option value={option.value} selected={option.value === chosen}>
      {option.label}
    </option>
  );
}
