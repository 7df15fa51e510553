import type { VNode } from 'preact';
import type { Option, Question } from '#intake';
import type { Say } from '../../messages/message.js';
import { OptionRows } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, MoneyField, NumberField, Select, TextArea, TextField, fieldId } from '../../ui/field.js';
import { errorOf } from '../../ui/form.js';
import { WeekGrid } from '../../ui/week.js';
import { textOf, textsOf } from './asked.js';
import type { AnswerProps } from './asked.js';
import { CareFields, DocumentFields } from './care-fields.js';
import { LanguageRows, SkillRows } from './level-rows.js';
import { JobRows, OccupationRows } from './job-rows.js';

type Kind = Question['kind'];

const CONTROLS: { readonly [K in Kind]: (props: AnswerProps) => VNode } = {
  text: Line,
  name: Line,
  phone: Line,
  'long-text': Long,
  choice: Options,
  'multi-choice': Options,
  number: Count,
  money: Money,
  district: District,
  'week-blocks': Week,
  hours: Duration,
  'work-history': JobRows,
  occupations: OccupationRows,
  skills: SkillRows,
  languages: LanguageRows,
  document: DocumentFields,
  care: CareFields,
};

/** The control of one question; the question itself is its legend. */
export function AnswerField(props: AnswerProps): VNode {
  const Control = CONTROLS[props.asked.question.kind];
  return <Control {...props} />;
}

/** Name, hidden label, value and error of a question that has one control. */
function single({ asked, errors, say }: AnswerProps): {
  name: string;
  label: string;
  quiet: boolean;
  value: string;
  error: string | undefined;
} {
  const { question, fields } = asked;
  return {
    name: question.id,
    label: question.text[say.locale],
    quiet: true,
    value: textOf(fields, question.id),
    error: errorOf(errors, question.id),
  };
}

const LINE = {
  name: { autocomplete: 'nickname' },
  phone: { kind: 'tel', inputmode: 'tel', autocomplete: 'tel', width: 'm' },
} as const;

function Line(props: AnswerProps): VNode {
  const { kind } = props.asked.question;
  const look = kind === 'name' || kind === 'phone' ? LINE[kind] : {};
  return <TextField {...single(props)} {...look} maxlength={120} />;
}

function Long(props: AnswerProps): VNode {
  return <TextArea {...single(props)} rows={5} maxlength={2000} count={props.say('ui.left')} />;
}

function Count(props: AnswerProps): VNode {
  return <NumberField {...single(props)} />;
}

function Money(props: AnswerProps): VNode {
  return <MoneyField {...single(props)} />;
}

function District(props: AnswerProps): VNode {
  const { say, asked } = props;
  const { districts = [], typedDistrict } = asked.offers ?? {};
  const field = single(props);
  return (
    <div class="flow">
      <Select {...field} prompt={say('question.choose')} options={districts} />
      {typedDistrict === undefined ? null : (
        <TextField
          name={`${field.name}.typed`}
          label={say('intake.otherDistrict')}
          value={typedDistrict}
          maxlength={120}
        />
      )}
    </div>
  );
}

export function choiceOf(option: Option, say: Say): Choice {
  return { value: option.code, label: option.text[say.locale], note: option.hint?.[say.locale] };
}

function Options({ asked, errors, say }: AnswerProps): VNode {
  const { question, fields } = asked;
  const options = 'options' in question ? question.options : [];
  const error = errorOf(errors, question.id);
  const groups = [...new Set(options.map((option) => option.group?.[say.locale]))];
  return (
    <div class={error === undefined ? 'tight' : 'tight field--bad'}>
      <FieldError field={{ name: question.id, label: '', error }} />
      {groups.map((group) => (
        <div key={group}>
          {group === undefined ? null : <p class="label">{group}</p>}
          <OptionRows
            kind={question.kind === 'choice' ? 'radio' : 'checkbox'}
            name={question.id}
            start={options.findIndex((option) => option.group?.[say.locale] === group)}
            options={options
              .filter((option) => option.group?.[say.locale] === group)
              .map((option) => choiceOf(option, say))}
            chosen={textsOf(fields, question.id)}
          />
        </div>
      ))}
    </div>
  );
}

function Week({ asked, errors, say }: AnswerProps): VNode {
  const { question, fields } = asked;
  const error = errorOf(errors, question.id);
  return (
    <div class={error === undefined ? 'tight' : 'tight field--bad'}>
      <FieldError field={{ name: question.id, label: '', error }} />
      <p class="hint">{say('week.tapDay')}</p>
      <WeekGrid
        say={say}
        name={question.id}
        caption={question.text[say.locale]}
        checked={textsOf(fields, question.id)}
      />
    </div>
  );
}

/** Hours and minutes, sent as `id.hours` and `id.minutes`. */
function Duration({ asked, errors, say }: AnswerProps): VNode {
  const { question, fields } = asked;
  return (
    <div class="tight" id={fieldId(question.id)}>
      <FieldError field={{ name: question.id, label: '', error: errorOf(errors, question.id) }} />
      <div class="row">
        {(['hours', 'minutes'] as const).map((unit) => (
          <NumberField
            key={unit}
            name={`${question.id}.${unit}`}
            label={say(`question.${unit}`)}
            value={textOf(fields, `${question.id}.${unit}`)}
            error={errorOf(errors, `${question.id}.${unit}`)}
          />
        ))}
      </div>
    </div>
  );
}
