import type { VNode } from 'preact';
import { Checks, OptionRows, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError } from '../../ui/field.js';

interface ChoiceRowsProps {
  answer:
    | { kind: 'choice'; name: string; value?: string; options: readonly Choice[] }
    | { kind: 'multi-choice'; name: string; values: readonly string[]; options: readonly Choice[] };
  error: string | undefined;
  /** Absent where the question above is the legend already. */
  legend: string | undefined;
}

export function ChoiceRows({ answer, error, legend }: ChoiceRowsProps): VNode {
  const { name, options } = answer;
  const chosen = answer.kind === 'choice' ? [answer.value ?? ''] : answer.values;
  if (legend !== undefined)
    return answer.kind === 'choice' ? (
      <Radios name={name} label={legend} error={error} options={options} value={answer.value} />
    ) : (
      <Checks name={name} label={legend} error={error} options={options} values={answer.values} />
    );
  return (
    <div class={error === undefined ? undefined : 'field--bad'}>
      <FieldError field={{ name, label: '', error }} />
      <OptionRows
        kind={answer.kind === 'choice' ? 'radio' : 'checkbox'}
        name={name}
        options={options}
        chosen={chosen}
      />
    </div>
  );
}
