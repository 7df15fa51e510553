import type { VNode } from 'preact';
import type { VacancySection } from '#employer';
import type { Say } from '../../messages/message.js';
import { Check, Checks, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, NumberField, Select, TextArea, TextField, described, fieldId } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Button, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { HoursGrid } from '../../ui/week.js';
import type { HoursRow } from '../../ui/week.js';
import type { PayPackageView } from './pay-package.js';

export interface SectionValues {
  title: string;
  positions: string;
  tasks: string;
  district: string;
  remote: boolean;
  startOn: string;
  closesOn: string;
  hours: readonly HoursRow[];
  payMin: string;
  payMax: string;
  contract: string;
  contractMonths: string;
  experience: string;
  education: string;
  licences: readonly string[];
  supports: readonly string[];
  conditions: readonly string[];
}

export interface RequirementRow {
  /** Id of the skill: the fields are `need-<id>` with `essential`, `learn` or `none`, and `why-<id>`. */
  id: string;
  label: string;
  need: 'essential' | 'learn';
  why: string;
}

/** What the sections print; each takes its part. */
export interface SectionParts {
  values: SectionValues;
  hoursTotal: string;
  districts: readonly OptionGroup[];
  /** The likeliest trades of the title, to confirm: a title is never coded silently. */
  occupation?: { options: readonly OptionView[]; value: string } | undefined;
  requirements: readonly RequirementRow[];
  requirementHints: readonly string[];
  /** Tasks that the text speaks of, with its words; fields `read-<id>` with `learn` or `no`. */
  read?: readonly { id: string; label: string; words: string }[] | undefined;
  /** Where the script asks for trades and for tasks while the firm types. */
  lookup?: { title: string; requirement: string } | undefined;
  whyOptions: readonly OptionView[];
  contracts: readonly Choice[];
  supports: readonly Choice[];
  conditions: readonly Choice[];
  licences: readonly Choice[];
  experience: readonly OptionView[];
  education: readonly OptionView[];
  /** The pay is a suggestion of a template until the firm saves it. */
  paySuggested: boolean;
  /** What a year of that pay is worth by regime, once there is one and it is on the payroll. */
  package?: PayPackageView | undefined;
  errors: readonly FormError[];
}

interface Part {
  view: SectionParts;
  say: Say;
}

export const SECTION_BODY: Readonly<Record<VacancySection, (part: Part) => VNode>> = {
  work: Work,
  pay: Pay,
  hours: Hours,
  place: Place,
  contract: Contract,
  asked: Asked,
  supports: Supports,
};

type TextName = 'title' | 'positions' | 'tasks' | 'district' | 'startOn' | 'closesOn' | 'contractMonths';

/** Name, value and fault of one control. */
function field(view: SectionParts, name: TextName): { name: string; value: string; error: string | undefined } {
  return { name, value: view.values[name], error: errorOf(view.errors, name) };
}

function Work({ view, say }: Part): VNode {
  return (
    <>
      <TextField
        {...field(view, 'title')}
        label={say('vacancy.name')}
        hint={say('vacancy.nameHint')}
        maxlength={120}
        lookup={view.lookup === undefined ? undefined : { href: view.lookup.title, into: '' }}
      />
      {view.occupation === undefined ? null : (
        <Select
          name="occupation"
          label={say('vacancy.occupation')}
          hint={say('vacancy.occupationHint')}
          prompt={say('question.choose')}
          options={view.occupation.options}
          value={view.occupation.value}
          error={errorOf(view.errors, 'occupation')}
        />
      )}
      <NumberField {...field(view, 'positions')} label={say('vacancy.positions')} />
      <TextArea
        {...field(view, 'tasks')}
        label={say('vacancy.tasks')}
        hint={say('vacancy.tasksHint')}
        rows={4}
        maxlength={1200}
        count={say('ui.left')}
      />
    </>
  );
}

function Pay({ view, say }: Part): VNode {
  const wrong = errorOf(view.errors, 'pay-min');
  const bad = wrong !== undefined;
  return (
    <fieldset class={bad ? 'field field--bad' : 'field'} aria-describedby={bad ? 'pago-h f-pay-min-e' : 'pago-h'}>
      <legend class="label">{say('vacancy.payMonth')}</legend>
      <p class="hint" id="pago-h">
        {say(view.paySuggested ? 'vacancy.paySuggested' : 'vacancy.payHint')}
      </p>
      <FieldError field={{ name: 'pay-min', label: '', error: wrong }} />
      <div class="row">
        <PayEnd name="pay-min" label={say('vacancy.payFrom')} value={view.values.payMin} bad={bad} />
        <PayEnd name="pay-max" label={say('vacancy.payTo')} value={view.values.payMax} bad={bad} />
      </div>
    </fieldset>
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
        {...(bad ? described({ name: 'pay-min', label, error: '' }) : {})}
      />
    </span>
  );
}

function Hours({ view, say }: Part): VNode {
  const error = errorOf(view.errors, 'hours');
  return (
    <>
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
    </>
  );
}

function Place({ view, say }: Part): VNode {
  return (
    <>
      <Select
        {...field(view, 'district')}
        label={say('vacancy.district')}
        prompt={say('question.choose')}
        options={view.districts}
        width="m"
      />
      <Check name="remote" value="yes" label={say('vacancy.remote')} checked={view.values.remote} />
      <TextField {...field(view, 'startOn')} label={say('vacancy.startOn')} kind="date" width="m" />
      <TextField
        {...field(view, 'closesOn')}
        label={say('vacancy.closes')}
        hint={say('vacancy.closesHint')}
        kind="date"
        width="m"
      />
    </>
  );
}

function Contract({ view, say }: Part): VNode {
  return (
    <>
      <Radios
        name="contract"
        label={say('facts.contract')}
        options={view.contracts}
        value={view.values.contract}
        error={errorOf(view.errors, 'contract')}
        two
      />
      <NumberField {...field(view, 'contractMonths')} label={say('vacancy.months')} hint={say('vacancy.monthsHint')} />
    </>
  );
}

function Asked({ view, say }: Part): VNode {
  return (
    <>
      <p class="hint">{say('vacancy.askedHint')}</p>
      {view.requirements.length === 0 ? <p>{say('vacancy.noRequirements')}</p> : null}
      {view.requirements.map((row) => (
        <Requirement key={row.id} row={row} view={view} say={say} />
      ))}
      <ReadInText view={view} say={say} />
      <TextField
        name="requirement"
        label={say('vacancy.addRequirement')}
        hint={say('vacancy.addHint')}
        error={errorOf(view.errors, 'requirement')}
        maxlength={120}
        lookup={view.lookup === undefined ? undefined : { href: view.lookup.requirement }}
        suggestions={view.lookup === undefined ? view.requirementHints : undefined}
      />
      <Button look="outline" name="do" value="add" skip>
        {say('vacancy.add')}
      </Button>
      <Select
        name="experience"
        label={say('vacancy.experience')}
        prompt={say('vacancy.experienceNone')}
        options={view.experience}
        value={view.values.experience}
        width="m"
      />
      <Select
        name="education"
        label={say('vacancy.education')}
        prompt={say('vacancy.educationNone')}
        options={view.education}
        value={view.values.education}
        width="m"
      />
      <Checks
        name="licences"
        label={say('vacancy.licences')}
        hint={say('vacancy.licencesHint')}
        options={view.licences}
        values={view.values.licences}
        two
      />
    </>
  );
}

/** Nothing is added without the firm's yes, and what it adds is learned on the job. */
function ReadInText({ view, say }: Part): VNode | null {
  if (view.read === undefined || view.read.length === 0) return null;
  return (
    <section class="tight" aria-labelledby="leido">
      <h2 id="leido">{say('vacancy.read')}</h2>
      {view.read.map(({ id, label, words }) => (
        <fieldset class="card tight" key={id}>
          <legend class="label">{label}</legend>
          <p class="hint">{say('vacancy.readWords', { words })}</p>
          <div class="row">
            {(['learn', 'no'] as const).map((answer) => (
              <label class="check" key={answer}>
                <input type="radio" name={`read-${id}`} value={answer} />
                <span>{say(`vacancy.read.${answer}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function Requirement({ row, view, say }: Part & { row: RequirementRow }): VNode {
  const why = `why-${row.id}`;
  return (
    <fieldset class="card tight">
      <legend class="label">{row.label}</legend>
      <div class="row">
        {(['essential', 'learn', 'none'] as const).map((need) => (
          <label class="check" key={need}>
            <input type="radio" name={`need-${row.id}`} value={need} checked={row.need === need} />
            <span>{say(`vacancy.need.${need}`)}</span>
          </label>
        ))}
      </div>
      <Select
        name={why}
        label={say('vacancy.why')}
        prompt={say('question.choose')}
        options={view.whyOptions}
        value={row.why}
        error={errorOf(view.errors, why)}
      />
    </fieldset>
  );
}

function Supports({ view, say }: Part): VNode {
  return (
    <>
      <Checks
        name="supports"
        label={say('vacancy.offers')}
        hint={say('vacancy.offersHint')}
        options={view.supports}
        values={view.values.supports}
        two
      />
      <Checks
        name="conditions"
        label={say('vacancy.conditions')}
        hint={say('vacancy.conditionsHint')}
        options={view.conditions}
        values={view.values.conditions}
        two
      />
    </>
  );
}
