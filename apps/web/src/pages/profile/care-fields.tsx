import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Checks, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { WeekGrid } from '../../ui/week.js';

/** Care: whom, in which hours nobody else can, and who helps now and then. Names end in `-for`, `-hours`, `-help`. */
export interface CareAnswer {
  kind: 'care';
  name: string;
  /** None, a child, an elder, both. */
  forOptions: readonly Choice[];
  forValue?: string | undefined;
  checked: readonly string[];
  helpOptions: readonly Choice[];
  helpValues: readonly string[];
}

interface CareFieldsProps {
  answer: CareAnswer;
  errors: readonly FormError[] | undefined;
  say: Say;
}

export function CareFields({ answer, errors, say }: CareFieldsProps): VNode {
  const { name } = answer;
  return (
    <div class="flow">
      <Radios
        name={`${name}-for`}
        label={say('question.careFor')}
        options={answer.forOptions}
        value={answer.forValue}
        error={errorOf(errors, `${name}-for`)}
      />
      <fieldset class="tight">
        <legend class="label">{say('question.careHours')}</legend>
        <p class="hint">
          {say('question.careHoursHint')} {say('week.tapDay')}
        </p>
        <WeekGrid say={say} name={`${name}-hours`} caption={say('question.careHours')} checked={answer.checked} />
      </fieldset>
      <Checks
        name={`${name}-help`}
        label={say('question.careHelp')}
        options={answer.helpOptions}
        values={answer.helpValues}
        error={errorOf(errors, `${name}-help`)}
      />
    </div>
  );
}
