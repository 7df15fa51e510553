import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, MoneyField, NumberField, Select, TextArea, TextField } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { HoursGrid, WeekGrid } from '../../ui/week.js';
import type { HoursRow } from '../../ui/week.js';
import { CareFields } from './care-fields.js';
import type { CareAnswer } from './care-fields.js';
import { ChoiceRows } from './choice-rows.js';
import { WorkHistory } from './work-history.js';
import type { WorkHistoryAnswer } from './work-history.js';

/** The control of one question; `name` is the field that the form sends. */
export type AnswerView =
  | {
      kind: 'text';
      name: string;
      value?: string;
      autocomplete?: string;
      maxlength?: number;
      suggestions?: readonly string[];
    }
  | { kind: 'date'; name: string; value?: string }
  | { kind: 'long-text'; name: string; value?: string; maxlength?: number }
  | { kind: 'choice'; name: string; value?: string; options: readonly Choice[] }
  | { kind: 'multi-choice'; name: string; values: readonly string[]; options: readonly Choice[] }
  | { kind: 'number'; name: string; value?: string; unit?: string }
  | { kind: 'money'; name: string; value?: string; unit?: string }
  | { kind: 'district'; name: string; value?: string; options: readonly (OptionView | OptionGroup)[] }
  | { kind: 'week'; name: string; checked: readonly string[] }
  | { kind: 'hours'; name: string; rows: readonly HoursRow[]; total?: string }
  | WorkHistoryAnswer
  | CareAnswer
  /** Two or three closely related controls on one page, each with its own label. */
  | { kind: 'group'; name: string; parts: readonly { label: string; hint?: string; answer: AnswerView }[] };

interface AnswerProps {
  answer: AnswerView;
  question: string;
  /** Printed above the control inside a group; elsewhere the question itself is the label. */
  label?: string;
  hint?: string | undefined;
  errors: readonly FormError[] | undefined;
  say: Say;
}

export function AnswerField(props: AnswerProps): VNode {
  const { answer } = props;
  if (isTyped(answer)) return <TypedField {...props} answer={answer} />;
  switch (answer.kind) {
    case 'choice':
    case 'multi-choice':
      return <ChoiceRows answer={answer} error={errorOf(props.errors, answer.name)} legend={props.label} />;
    case 'week':
    case 'hours':
      return <GridField {...props} answer={answer} />;
    case 'work-history':
      return <WorkHistory answer={answer} errors={props.errors} say={props.say} />;
    case 'care':
      return <CareFields answer={answer} errors={props.errors} say={props.say} />;
    case 'group':
      break;
  }
  return <Group {...props} answer={answer} />;
}

type Typed = Extract<AnswerView, { kind: 'text' | 'date' | 'long-text' | 'number' | 'money' | 'district' }>;

const TYPED: ReadonlySet<AnswerView['kind']> = new Set(['text', 'date', 'long-text', 'number', 'money', 'district']);

function isTyped(answer: AnswerView): answer is Typed {
  return TYPED.has(answer.kind);
}

function TypedField({ answer, question, label, hint, errors, say }: AnswerProps & { answer: Typed }): VNode {
  const field = {
    name: answer.name,
    label: label ?? question,
    quiet: label === undefined,
    value: answer.value,
    hint,
    error: errorOf(errors, answer.name),
  };
  switch (answer.kind) {
    case 'text':
      return (
        <TextField
          {...field}
          autocomplete={answer.autocomplete}
          maxlength={answer.maxlength ?? 120}
          suggestions={answer.suggestions}
        />
      );
    case 'date':
      return <TextField {...field} kind="date" width="m" />;
    case 'long-text':
      return <TextArea {...field} rows={5} maxlength={answer.maxlength ?? 600} count={say('ui.left')} />;
    case 'number':
      return <NumberField {...field} after={answer.unit} />;
    case 'money':
      return <MoneyField {...field} />;
    case 'district':
      break;
  }
  return <Select {...field} prompt={say('question.choose')} options={answer.options} />;
}

type Grid = Extract<AnswerView, { kind: 'week' | 'hours' }>;

function GridField({ answer, question, label, errors, say }: AnswerProps & { answer: Grid }): VNode {
  const error = errorOf(errors, answer.name);
  const caption = label ?? question;
  return (
    <div class={error === undefined ? 'tight' : 'tight field--bad'}>
      {label === undefined ? null : <p class="label">{label}</p>}
      <FieldError field={{ name: answer.name, label: caption, error }} />
      {answer.kind === 'week' ? (
        <>
          <p class="hint">{say('week.tapDay')}</p>
          <WeekGrid say={say} name={answer.name} caption={caption} checked={answer.checked} />
        </>
      ) : (
        <HoursGrid say={say} name={answer.name} caption={caption} rows={answer.rows} total={answer.total} />
      )}
    </div>
  );
}

function Group({
  answer,
  question,
  errors,
  say,
}: AnswerProps & { answer: Extract<AnswerView, { kind: 'group' }> }): VNode {
  return (
    <div class="flow">
      {answer.parts.map((part) => (
        <AnswerField
          key={part.answer.name}
          answer={part.answer}
          question={question}
          label={part.label}
          hint={part.hint}
          errors={errors}
          say={say}
        />
      ))}
    </div>
  );
}
