import type { VNode } from 'preact';
import { CARERS, FIELD_TEXTS } from '#intake';
import { Checks, Radios } from '../../ui/choice.js';
import { Select, TextField, fieldId } from '../../ui/field.js';
import { errorOf } from '../../ui/form.js';
import { WeekGrid } from '../../ui/week.js';
import { textOf, textsOf } from './asked.js';
import type { AnswerProps } from './asked.js';

/** Who else cares (`id.by`), in which hours for certain (`id.certain`) and now and then (`id.sometimes`). */
export function CareFields({ asked, errors, say }: AnswerProps): VNode {
  const { id } = asked.question;
  return (
    <div class="flow" id={fieldId(id)}>
      <Checks
        name={`${id}.by`}
        label={say('care.by')}
        error={errorOf(errors, `${id}.by`)}
        options={CARERS.map((code) => ({ value: code, label: say(`carer.${code}`) }))}
        values={textsOf(asked.fields, `${id}.by`)}
        two
      />
      {(['certain', 'sometimes'] as const).map((part) => (
        <fieldset class="tight" key={part}>
          <legend class="label">{say(`care.${part}`)}</legend>
          <p class="hint">{say('week.tapDay')}</p>
          <WeekGrid
            say={say}
            name={`${id}.${part}`}
            caption={say(`care.${part}`)}
            checked={textsOf(asked.fields, `${id}.${part}`)}
          />
        </fieldset>
      ))}
    </div>
  );
}

/** A document by its kind and when it ends; never its number, never a photograph. */
export function DocumentFields({ asked, errors, say }: AnswerProps): VNode {
  const { question, fields } = asked;
  const { id } = question;
  const field = (key: string): { name: string; value: string; error: string | undefined } => ({
    name: `${id}.${key}`,
    value: textOf(fields, `${id}.${key}`),
    error: errorOf(errors, `${id}.${key}`) ?? (key === 'code' ? errorOf(errors, id) : undefined),
  });
  return (
    <div class="flow" id={fieldId(id)}>
      <Select
        {...field('code')}
        label={say('document.which')}
        prompt={say('question.choose')}
        options={
          'options' in question
            ? question.options.map((option) => ({ value: option.code, label: option.text[say.locale] }))
            : []
        }
      />
      <TextField {...field('issued')} kind="date" width="m" label={FIELD_TEXTS.document.issued[say.locale]} />
      <TextField
        {...field('expires')}
        kind="date"
        width="m"
        label={say('document.expires')}
        hint={say('document.noEnd')}
      />
      <TextField {...field('filed')} kind="date" width="m" label={FIELD_TEXTS.document.filed[say.locale]} />
      <Radios
        {...field('kin')}
        label={say('document.kin')}
        hint={say('document.kinHint')}
        options={(['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: say(`document.${value}`) }))}
      />
    </div>
  );
}
