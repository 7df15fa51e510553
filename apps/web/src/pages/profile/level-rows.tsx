import type { VNode } from 'preact';
import { LANGUAGE_LEVELS } from '#intake';
import { languageName } from '../../messages/reason.js';
import { Check } from '../../ui/choice.js';
import { FieldError, Select, TextField, fieldId } from '../../ui/field.js';
import { Button, errorOf } from '../../ui/form.js';
import { sentence } from '../../ui/format.js';
import { rowCount, textOf } from './asked.js';
import type { AnswerProps } from './asked.js';

/** Levels marked so far, by skill: rows may come in any order. */
function levels({ asked }: AnswerProps): ReadonlyMap<string, string> {
  const id = asked.question.id;
  const rows = Object.keys(asked.fields).filter((name) => name.startsWith(`${id}.`) && name.endsWith('.skill'));
  return new Map(
    rows.map((name) => [textOf(asked.fields, name), textOf(asked.fields, name.replace(/\.skill$/u, '.level'))]),
  );
}

/** One line a task: `id.0.skill` and `id.0.level`; a line without a level was not answered. */
export function SkillRows(props: AnswerProps): VNode {
  const { asked, errors, say } = props;
  const { id } = asked.question;
  const known = levels(props);
  const { lookupHref: href, search = '' } = asked.offers ?? {};
  return (
    <div class="tight" id={fieldId(id)}>
      <FieldError field={{ name: id, label: '', error: errorOf(errors, id) }} />
      <p class="hint">{say('intake.skillHint')}</p>
      {(asked.offers?.skills ?? []).map((skill, row) => (
        <div key={skill.id}>
          <input type="hidden" name={`${id}.${String(row)}.skill`} value={skill.id} />
          <Select
            name={`${id}.${String(row)}.level`}
            label={skill.label}
            hint={skill.words === undefined ? undefined : say('intake.youSaid', { words: skill.words })}
            prompt={say('question.noAnswer')}
            value={known.get(String(skill.id))}
            error={errorOf(errors, `${id}.${String(row)}.skill`)}
            options={(['0', '1', '2', '3'] as const).map((level) => ({ value: level, label: say(`level.${level}`) }))}
          />
          {skill.words === undefined ? null : (
            <Check name="unasked" value={String(skill.id)} label={say('intake.unasked')} />
          )}
        </div>
      ))}
      <None {...props} label={say('question.noSkill')} />
      <TextField
        name="skill"
        label={say('intake.otherSkill')}
        value={search}
        maxlength={120}
        lookup={href === undefined ? undefined : { href, send: 'search' }}
      />
      {search === '' ? null : <Check name="skill-none" value="1" label={say('intake.skillNone', { text: search })} />}
      <Button look="outline" name="search" value="1" skip>
        {say('intake.searchSkill')}
      </Button>
    </div>
  );
}

/** Languages of the country and of those who come; others are told to the adviser. */
const LANGUAGES = ['es', 'en', 'qu', 'ay', 'pt', 'fr', 'it', 'zh', 'wba'] as const;

/** `id.0.language` and `id.0.level`. */
export function LanguageRows(props: AnswerProps): VNode {
  const { asked, errors, say } = props;
  const { id } = asked.question;
  return (
    <div class="tight" id={fieldId(id)}>
      <FieldError field={{ name: id, label: '', error: errorOf(errors, id) }} />
      {Array.from({ length: rowCount(asked, 6) }, (_, row) => (
        <LanguageRow key={row} {...props} row={`${id}.${String(row)}`} />
      ))}
      <None {...props} label={say('question.noLanguage')} />
    </div>
  );
}

function LanguageRow({ asked, errors, say, row }: AnswerProps & { row: string }): VNode {
  const field = (key: string): { name: string; value: string; error: string | undefined } => ({
    name: `${row}.${key}`,
    value: textOf(asked.fields, `${row}.${key}`),
    error: errorOf(errors, `${row}.${key}`),
  });
  return (
    <div class="row">
      <Select
        {...field('language')}
        label={say('question.language')}
        prompt={say('question.choose')}
        options={LANGUAGES.map((code) => ({ value: code, label: sentence(languageName(say, code)) }))}
      />
      <Select
        {...field('level')}
        label={say('question.languageLevel')}
        prompt={say('question.choose')}
        options={LANGUAGE_LEVELS.map((level) => ({ value: level, label: say(`language.${level}`) }))}
      />
    </div>
  );
}

function None({ asked, label }: AnswerProps & { label: string }): VNode {
  const name = `${asked.question.id}.none`;
  return <Check name={name} value="1" label={label} checked={textOf(asked.fields, name) !== ''} />;
}
