import type { ComponentChildren, VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, NumberField, Select, TextArea, TextField, described, fieldId } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Button, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import type { PageView } from '../../ui/layout.js';
import { HoursGrid } from '../../ui/week.js';
import type { HoursRow } from '../../ui/week.js';

export interface VacancyValues {
  title: string;
  positions: string;
  tasks: string;
  district: string;
  startOn: string;
  hours: readonly HoursRow[];
  payMin: string;
  payMax: string;
  contract: string;
  contractMonths: string;
  supports: readonly string[];
}

export interface RequirementRow {
  /** Id of the skill or other requirement; the field is `need-<id>` with `essential` or `learn`. */
  id: string;
  label: string;
  need: 'essential' | 'learn';
  /** “Deja 34 de 82 perfiles”; only where the pool is large enough to say it. */
  effect?: string | undefined;
}

/**
 * Fields: `title`, `positions`, `tasks`, `district`, `startOn`, `hours-from-1`…`hours-to-7`, `pay-min`, `pay-max`, `contract`,
 * `contractMonths`, `need-<id>`, `requirement` (a new one, typed), `supports`; the button sends `do`: `review`, `save`,
 * `copy-monday` or `add`.
 */
export interface VacancyFormView extends PageView {
  backHref: string;
  action: string;
  firm: string;
  /** “Borrador guardado a las 9:41 a. m.” */
  saved?: string | undefined;
  values: VacancyValues;
  hoursTotal: string;
  districts: readonly (OptionView | OptionGroup)[];
  /** The likeliest trades of the title, to confirm; absent until there is a title. */
  occupation?: { options: readonly OptionView[]; value: string } | undefined;
  requirements: readonly RequirementRow[];
  requirementHints: readonly string[];
  /** Where the script asks for trades and for tasks while the firm types. */
  lookup?: { title: string; requirement: string } | undefined;
  contracts: readonly Choice[];
  supports: readonly Choice[];
  /** Result of the advert check: what blocks, what warns, what is right, each with its rule. */
  check: readonly { state: 'block' | 'warn' | 'ok'; text: string; rule?: string | undefined }[];
  /** “6 perfiles cubren lo indispensable hoy. …” */
  outlook?: string | undefined;
  errors?: readonly FormError[] | undefined;
}

export interface Part {
  view: VacancyFormView;
  say: Say;
}

export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode {
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function WorkSection({ view, say }: Part): VNode {
  type Name = 'title' | 'positions' | 'tasks' | 'district' | 'startOn';
  const field = (name: Name): { name: string; value: string; error: string | undefined } => ({
    name,
    value: view.values[name],
    error: errorOf(view.errors, name),
  });
  return (
    <Section id="s1" title={say('vacancy.work')}>
      <TextField
        {...field('title')}
        label={say('vacancy.name')}
        hint={say('vacancy.nameHint')}
        maxlength={120}
        lookup={view.lookup === undefined ? undefined : { href: view.lookup.title, into: '' }}
      />
      <Occupation view={view} say={say} />
      <NumberField {...field('positions')} label={say('vacancy.positions')} />
      <TextArea
        {...field('tasks')}
        label={say('vacancy.tasks')}
        hint={say('vacancy.tasksHint')}
        rows={4}
        maxlength={1200}
        count={say('ui.left')}
      />
      <Select
        {...field('district')}
        label={say('vacancy.district')}
        prompt={say('question.choose')}
        options={view.districts}
        width="m"
      />
      <TextField {...field('startOn')} label={say('vacancy.startOn')} kind="date" width="m" />
    </Section>
  );
}

export function HoursSection({ view, say }: Part): VNode {
  const error = errorOf(view.errors, 'hours');
  return (
    <Section id="s2" title={say('facts.hours')}>
      <div class={error === undefined ? 'tight' : 'tight field--bad'}>
        <FieldError field={{ name: 'hours', label: '', error }} />
        <HoursGrid
          say={say}
          name="hours"
          caption={say('vacancy.hoursCaption')}
          rows={view.values.hours}
          total={view.hoursTotal}
        />
      </div>
      <Button look="text" name="do" value="copy-monday" skip>
        {say('vacancy.copyMonday')}
      </Button>
    </Section>
  );
}

export function PaySection({ view, say }: Part): VNode {
  const { values, errors } = view;
  const wrong = [errorOf(errors, 'pay-min'), errorOf(errors, 'pay-max')].find((error) => error !== undefined);
  return (
    <Section id="s3" title={say('vacancy.pay')}>
      <fieldset
        class={wrong === undefined ? 'field' : 'field field--bad'}
        aria-describedby={wrong === undefined ? 'pago-h' : 'pago-h f-pay-e'}
      >
        <legend class="label">{say('vacancy.payMonth')}</legend>
        <p class="hint" id="pago-h">
          {say('vacancy.payHint')}
        </p>
        <FieldError field={{ name: 'pay', label: '', error: wrong }} />
        <div class="row">
          <PayEnd name="pay-min" label={say('vacancy.payFrom')} value={values.payMin} bad={wrong !== undefined} />
          <PayEnd name="pay-max" label={say('vacancy.payTo')} value={values.payMax} bad={wrong !== undefined} />
        </div>
      </fieldset>
      <Radios
        name="contract"
        label={say('facts.contract')}
        options={view.contracts}
        value={values.contract}
        error={errorOf(errors, 'contract')}
        two
      />
      <NumberField
        name="contractMonths"
        label={say('vacancy.months')}
        hint={say('vacancy.monthsHint')}
        value={values.contractMonths}
        error={errorOf(errors, 'contractMonths')}
      />
    </Section>
  );
}

function PayEnd({ name, label, value, bad }: { name: string; label: string; value: string; bad: boolean }): VNode {
  return (
    <span class="affix">
      <label for={fieldId(name)}>{label}</label>
      <input
        class="input input--s"
        id={fieldId(name)}
        name={name}
        inputmode="decimal"
        value={value}
        maxlength={12}
        {...(bad ? described({ name: 'pay', label, error: '' }) : {})}
      />
    </span>
  );
}

/** The likeliest trades of the title, to confirm: a title is never coded silently. */
function Occupation({ view, say }: Part): VNode | null {
  if (view.occupation === undefined) return null;
  return (
    <Select
      name="occupation"
      label={say('vacancy.occupation')}
      hint={say('vacancy.occupationHint')}
      prompt={say('question.choose')}
      options={view.occupation.options}
      value={view.occupation.value}
      error={errorOf(view.errors, 'occupation')}
    />
  );
}
