import type { VNode } from 'preact';
import type { FileProfile } from '#report';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check, Checks } from '../../ui/choice.js';
import { Csrf } from '../../ui/csrf.js';
import { Live } from '../../ui/data.js';
import { Select } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { number } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { safeHref } from '../../ui/safe-href.js';
import { mayGroup } from './column-choice.js';
import type { ColumnChoice } from './column-choice.js';

export interface ColumnsView extends PageView {
  action: string;
  deleteAction: string;
  fileName: string;
  profile: FileProfile;
  choice: ColumnChoice;
  errors?: readonly FormError[] | undefined;
}

interface Part {
  view: ColumnsView;
  say: Say;
}

/** Second step: what each column holds. */
export function Columns(view: ColumnsView): VNode {
  const { frame, errors, profile } = view;
  const say = speaker(frame.locale);
  const file = view.fileName;
  const found = { rows: number(profile.rows), columns: number(profile.columns.length), file };
  return (
    <Layout frame={frame} title={formTitle(say('ownData.columns.title'), errors, say)}>
      <Live id="paso" revision="columns" waiting={false}>
        <p class="muted">{say('ownData.step', { step: 2 })}</p>
        <h1>{say('ownData.columns.title')}</h1>
        <p>{say('ownData.columns.found', found)}</p>
        <ErrorSummary errors={errors} say={say} />
        <Form frame={frame} action={view.action} class="flow flow--xl">
          <Pay view={view} say={say} />
          <Groups view={view} say={say} />
          <Controls view={view} say={say} />
          <Actions>
            <Button>{say('ownData.columns.analyse')}</Button>
          </Actions>
        </Form>
        <form method="post" action={safeHref(view.deleteAction)}>
          <Csrf frame={frame} />
          <button class="btn btn--3">{say('ownData.delete')}</button>
        </form>
      </Live>
    </Layout>
  );
}

const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

const numericNames = ({ columns }: FileProfile): string[] =>
  columns.filter(({ numeric }) => numeric).map(({ name }) => name);

function Pay({ view, say }: Part): VNode {
  const { choice, errors, profile } = view;
  const options = named(numericNames(profile));
  return (
    <div class="two">
      <Select
        name="outcome"
        label={say('ownData.columns.outcome')}
        hint={say('ownData.columns.outcomeHint')}
        prompt={say('ownData.columns.choose')}
        options={options}
        value={choice.outcome}
        error={errorOf(errors, 'outcome')}
      />
      <Select
        name="hours"
        label={say('ownData.columns.hours')}
        hint={say('ownData.columns.hoursHint')}
        prompt={say('ownData.columns.none')}
        options={options}
        value={choice.hours}
        error={errorOf(errors, 'hours')}
      />
    </div>
  );
}

function Groups({ view, say }: Part): VNode {
  const { choice, errors, profile } = view;
  const options = profile.columns.flatMap((column, at) =>
    mayGroup(column)
      ? [
          {
            label: column.name,
            options: column.values.map(({ value, n }, place) => ({
              value: `${String(at)}:${String(place)}`,
              label: say('ownData.columns.people', { value: `${column.name}: ${value}`, n: number(n) }),
            })),
          },
        ]
      : [],
  );
  const prompt = say('ownData.columns.choose');
  return (
    <div class="two">
      <Select
        name="reference"
        label={say('ownData.columns.reference')}
        hint={say('ownData.columns.referenceHint')}
        prompt={prompt}
        options={options}
        value={choice.reference}
        error={errorOf(errors, 'reference')}
      />
      <Select
        name="compare"
        label={say('ownData.columns.compare')}
        hint={say('ownData.columns.compareHint')}
        prompt={prompt}
        options={options}
        value={choice.compare}
        error={errorOf(errors, 'compare')}
      />
    </div>
  );
}

function Controls({ view, say }: Part): VNode {
  const { choice, errors, profile } = view;
  const numeric = numericNames(profile);
  const categories = profile.columns.filter(mayGroup).map(({ name }) => name);
  return (
    <>
      {numeric.length === 0 ? null : (
        <Checks
          name="covariates"
          label={say('ownData.columns.covariates')}
          hint={say('ownData.columns.covariatesHint')}
          options={named(numeric)}
          values={choice.covariates}
          error={errorOf(errors, 'covariates')}
          two
        />
      )}
      {categories.length === 0 ? null : (
        <Checks
          name="factors"
          label={say('ownData.columns.factors')}
          hint={say('ownData.columns.factorsHint')}
          options={named(categories)}
          values={choice.factors}
          error={errorOf(errors, 'factors')}
          two
        />
      )}
      <Select
        name="weights"
        label={say('ownData.columns.weights')}
        prompt={say('ownData.columns.none')}
        options={named(numeric)}
        value={choice.weights}
        error={errorOf(errors, 'weights')}
        width="m"
      />
      <Check name="log" value="yes" label={say('ownData.columns.log')} checked={choice.log} />
    </>
  );
}
