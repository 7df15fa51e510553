import type { ComponentChildren, VNode } from 'preact';
import { FieldError, Hint, described, fieldId } from './field.js';
import type { FieldView } from './field.js';

export interface Choice {
  value: string;
  label: string;
  note?: string | undefined;
}

interface ChoicesView extends Omit<FieldView, 'value'> {
  options: readonly Choice[];
  /** Two columns from tablets up. */
  two?: boolean | undefined;
  /** The legend is the title of the page. */
  title?: boolean | undefined;
  /** Between hint and options: who sees the answer. */
  children?: ComponentChildren;
}

interface GroupProps {
  field: ChoicesView;
  children: ComponentChildren;
}

/** A fieldset whose legend is the question; the first control carries the id that the error summary leads to. */
export function ChoiceGroup({ field, children }: GroupProps): VNode {
  const bad = field.error === undefined ? '' : ' field--bad';
  const { 'aria-describedby': describedBy } = described({ ...field, value: undefined });
  return (
    <fieldset class={`tight${bad}`} aria-describedby={describedBy}>
      {field.title === true ? (
        <legend>
          <h1>{field.label}</h1>
        </legend>
      ) : (
        <legend class="label">{field.label}</legend>
      )}
      <Hint field={field} />
      {field.children}
      <FieldError field={field} />
      {children}
    </fieldset>
  );
}

interface OptionRowProps {
  kind: 'radio' | 'checkbox';
  name: string;
  option: Choice;
  index: number;
  checked: boolean;
}

function OptionRow({ kind, name, option, index, checked }: OptionRowProps): VNode {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${String(index)}`;
  return (
    <label class="choice" for={id}>
      <input type={kind} id={id} name={name} value={option.value} checked={checked} />
      <span>
        {option.label}
        {option.note === undefined ? null : <small>{option.note}</small>}
      </span>
    </label>
  );
}

interface OptionRowsProps {
  kind: 'radio' | 'checkbox';
  name: string;
  options: readonly Choice[];
  chosen: readonly string[];
  /** Number of the first option, where one list is printed in several parts. */
  start?: number;
  two?: boolean | undefined;
}

/** The options alone, under a legend that stands elsewhere. */
export function OptionRows({ kind, name, options, chosen, start = 0, two }: OptionRowsProps): VNode {
  return (
    <div class={two === true ? 'two' : undefined}>
      {options.map((option, index) => (
        <OptionRow
          key={option.value}
          kind={kind}
          name={name}
          option={option}
          index={start + index}
          checked={chosen.includes(option.value)}
        />
      ))}
    </div>
  );
}

export function Radios(field: ChoicesView & { value?: string | undefined }): VNode {
  const chosen = field.value === undefined ? [] : [field.value];
  return (
    <ChoiceGroup field={field}>
      <OptionRows kind="radio" name={field.name} options={field.options} chosen={chosen} two={field.two} />
    </ChoiceGroup>
  );
}

export function Checks(field: ChoicesView & { values?: readonly string[] | undefined }): VNode {
  return (
    <ChoiceGroup field={field}>
      <OptionRows
        kind="checkbox"
        name={field.name}
        options={field.options}
        chosen={field.values ?? []}
        two={field.two}
      />
    </ChoiceGroup>
  );
}

/** One tick with its sentence. */
export function Check({ name, value, label, checked }: CheckView): VNode {
  const id = `${fieldId(name)}-${value}`;
  return (
    <label class="check" for={id}>
      <input type="checkbox" id={id} name={name} value={value} checked={checked} />
      <span>{label}</span>
    </label>
  );
}

interface CheckView {
  name: string;
  value: string;
  label: string;
  checked?: boolean | undefined;
}
