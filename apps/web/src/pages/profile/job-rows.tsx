import type { ComponentChildren, VNode } from 'preact';
import { JOB_KINDS } from '#intake';
import { Check, Radios } from '../../ui/choice.js';
import { FieldError, NumberField, Select, TextArea, TextField, fieldId } from '../../ui/field.js';
import { Button, errorOf } from '../../ui/form.js';
import { Details } from '../../ui/notice.js';
import { rowCount, textOf } from './asked.js';
import type { AnswerProps } from './asked.js';

interface RowProps extends AnswerProps {
  row: number;
}

/** Field of one column of a row: `work.jobs.0.title`. */
function cell(
  { asked, errors, row }: RowProps,
  key: string,
): { name: string; value: string; error: string | undefined } {
  const name = `${asked.question.id}.${String(row)}.${key}`;
  return { name, value: textOf(asked.fields, name), error: errorOf(errors, name) };
}

/** Jobs done, paid or not: `id.0.title`, `.kind`, `.months`, `.place`, `.from`, `.to`, `.tasks`, `.occupation`. */
export function JobRows(props: AnswerProps): VNode {
  return (
    <Rows {...props} most={30} add={props.say('question.addJob')} none={props.say('question.noJob')}>
      {(row) => <JobRow {...props} row={row} />}
    </Rows>
  );
}

/** Occupations wished or studied for: `id.0.title` and the confirmed `id.0.occupation`. */
export function OccupationRows(props: AnswerProps): VNode {
  return (
    <Rows {...props} most={5} add={props.say('question.addTitle')} none={props.say('question.noTitle')}>
      {(row) => (
        <>
          <TitleField {...props} row={row} />
          <Confirm {...props} row={row} />
        </>
      )}
    </Rows>
  );
}

interface RowsProps extends AnswerProps {
  most: number;
  add: string;
  none: string;
  children: (row: number) => ComponentChildren;
}

/** The button `more` asks for one more row of the question it names. */
function Rows({ asked, errors, say, most, add, none, children }: RowsProps): VNode {
  const { id } = asked.question;
  const count = asked.rows ?? rowCount(asked, most);
  return (
    <div class="flow" id={fieldId(id)}>
      <FieldError field={{ name: id, label: '', error: errorOf(errors, id) }} />
      {Array.from({ length: count }, (_, row) => (
        <fieldset class="card tight" key={row}>
          <legend class="vh">{say('question.row', { number: row + 1 })}</legend>
          {children(row)}
          {textOf(asked.fields, `${id}.${String(row)}.title`) === '' ? null : (
            <Check name={`${id}.${String(row)}.remove`} value="1" label={say('intake.removeRow')} />
          )}
        </fieldset>
      ))}
      {count < most ? (
        <Button look="outline" name="more" value={id} skip>
          {add}
        </Button>
      ) : null}
      <Check name={`${id}.none`} value="1" label={none} checked={textOf(asked.fields, `${id}.none`) !== ''} />
    </div>
  );
}

function TitleField(props: RowProps): VNode {
  const { asked, say, row } = props;
  const name = `${asked.question.id}.${String(row)}`;
  const href = asked.offers?.lookupHref;
  // Below a title whose nearest entries stand as options, a second list would ask the same twice.
  const isOffered = asked.offers?.candidates?.[name] !== undefined;
  return (
    <TextField
      {...cell(props, 'title')}
      label={say('question.jobTitle')}
      maxlength={120}
      lookup={href === undefined || isOffered ? undefined : { href, into: `${name}.` }}
    />
  );
}

/** What she typed is never coded silently: she confirms one of the nearest, or none of them. */
function Confirm(props: RowProps): VNode | null {
  const { asked, say, row } = props;
  const candidates = asked.offers?.candidates?.[`${asked.question.id}.${String(row)}`];
  const field = cell(props, 'occupation');
  const offered = cell(props, 'offered');
  const linked = asked.offers?.linked?.[`${asked.question.id}.${String(row)}`];
  if (candidates === undefined)
    return field.value === '' ? null : (
      <>
        <input type="hidden" name={field.name} value={field.value} />
        {linked === undefined ? null : <p class="hint">{say('intake.linked', { name: linked })}</p>}
      </>
    );
  return (
    <>
      <input type="hidden" name={offered.name} value={cell(props, 'title').value} />
      <Radios
        {...field}
        label={say('question.confirm')}
        hint={say('question.confirmHint')}
        options={[...candidates, { value: 'none', label: say('question.confirmNone') }]}
      />
    </>
  );
}

function JobRow(props: RowProps): VNode {
  const { say } = props;
  return (
    <>
      <TitleField {...props} />
      <Confirm {...props} />
      <Select
        {...cell(props, 'kind')}
        label={say('question.jobKind')}
        prompt={say('question.choose')}
        options={JOB_KINDS.map((kind) => ({ value: kind, label: say(`jobKind.${kind}`) }))}
      />
      <NumberField {...cell(props, 'months')} label={say('question.jobMonths')} hint={say('question.jobMonthsHint')} />
      <Details summary={say('question.jobMore')}>
        <TextArea {...cell(props, 'tasks')} label={say('question.jobTasks')} rows={2} maxlength={2000} />
        <Select
          {...cell(props, 'place')}
          label={say('question.jobPlace')}
          prompt={say('question.choose')}
          options={(['peru', 'abroad'] as const).map((place) => ({ value: place, label: say(`jobPlace.${place}`) }))}
        />
        <div class="row">
          <TextField {...cell(props, 'from')} label={say('question.jobFrom')} hint="03/2021" width="s" />
          <TextField {...cell(props, 'to')} label={say('question.jobTo')} hint={say('question.jobToHint')} width="s" />
        </div>
      </Details>
    </>
  );
}
