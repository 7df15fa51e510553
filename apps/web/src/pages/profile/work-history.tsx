import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Check } from '../../ui/choice.js';
import { FieldError, NumberField, Select, TextField } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Button, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';

/** One job done; months and idle months as typed. */
export interface WorkRow {
  title: string;
  kind: string;
  years: string;
  months: string;
  current: boolean;
}

/** Fields are `<name>-title-0`, `-kind-0`, `-years-0`, `-months-0`, `-current-0` …; the button `add` asks for one more row. */
export interface WorkHistoryAnswer {
  kind: 'work-history';
  name: string;
  rows: readonly WorkRow[];
  kinds: readonly OptionView[];
  /** Titles offered while typing. */
  suggestions?: readonly string[] | undefined;
  /** Rows a person may give. */
  max: number;
}

interface WorkHistoryProps {
  answer: WorkHistoryAnswer;
  errors: readonly FormError[] | undefined;
  say: Say;
}

export function WorkHistory({ answer, errors, say }: WorkHistoryProps): VNode {
  return (
    <div class="flow">
      <FieldError field={{ name: answer.name, label: '', error: errorOf(errors, answer.name) }} />
      {answer.rows.map((row, index) => (
        <WorkRowFields key={index} answer={answer} errors={errors} say={say} row={row} index={index} />
      ))}
      {answer.rows.length < answer.max ? (
        <p>
          <Button look="outline" name="add" value="1" skip>
            {say('question.addJob')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function WorkRowFields({ answer, errors, say, row, index }: WorkHistoryProps & { row: WorkRow; index: number }): VNode {
  const name = (part: string): string => `${answer.name}-${part}-${String(index)}`;
  const common = (part: string): { name: string; error: string | undefined } => ({
    name: name(part),
    error: errorOf(errors, name(part)),
  });
  return (
    <fieldset class="card tight" id={index === 0 ? `f-${answer.name}` : undefined}>
      <legend class="vh">{say('question.job', { number: index + 1 })}</legend>
      <TextField
        {...common('title')}
        label={say('question.jobTitle')}
        value={row.title}
        maxlength={120}
        suggestions={index === 0 ? answer.suggestions : undefined}
      />
      <Select
        {...common('kind')}
        label={say('question.jobKind')}
        value={row.kind}
        prompt={say('question.choose')}
        options={answer.kinds}
      />
      <div class="row">
        <NumberField {...common('years')} label={say('question.jobYears')} value={row.years} />
        <NumberField {...common('months')} label={say('question.jobMonths')} value={row.months} />
      </div>
      <Check name={name('current')} value="1" label={say('question.jobCurrent')} checked={row.current} />
    </fieldset>
  );
}
