import type { VNode } from 'preact';
import { SERVICE_CODES, TABLE_GROUPS } from '#matching';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { MoneyField, NumberField, Select } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import type { RoundFields } from './round-input.js';
import type { RoundLine } from './rounds.js';

export interface SupportsView extends PageView {
  action: string;
  tableAction: string;
  values: RoundFields;
  errors?: readonly FormError[] | undefined;
  results: readonly RoundLine[];
  pager?: PagerView | undefined;
}

/** What supports would bring, what each barrier closes, and what was worked out before. */
export function Supports(view: SupportsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('supports.title'), view.errors, say)}>
      <h1>{say('supports.title')}</h1>
      <p>{say('supports.text')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <section class="card flow" aria-labelledby="tabla">
        <h2 id="tabla">{say('supports.table')}</h2>
        <p>{say('supports.tableText')}</p>
        <Form frame={view.frame} action={view.tableAction} class="flow">
          <Select
            name="group"
            label={say('supports.group')}
            options={TABLE_GROUPS.map((group) => ({ value: group, label: say(`supports.group.${group}`) }))}
          />
          <Actions>
            <Button look="outline">{say('supports.startTable')}</Button>
          </Actions>
        </Form>
      </section>
      <section class="card flow" aria-labelledby="plan">
        <h2 id="plan">{say('supports.plan')}</h2>
        <p>{say('supports.planText')}</p>
        <PlanForm view={view} say={say} />
      </section>
      <Before view={view} say={say} />
    </Layout>
  );
}

interface Part {
  view: SupportsView;
  say: Say;
}

function PlanForm({ view, say }: Part): VNode {
  const field = (name: string) => ({ name, value: view.values[name], error: errorOf(view.errors, name) });
  return (
    <Form frame={view.frame} action={view.action} class="flow">
      {SERVICE_CODES.map((code) => (
        <fieldset class="tight" key={code}>
          <legend class="vh">{say(`service.${code}`)}</legend>
          <NumberField
            {...field(`service.${code}`)}
            label={say('supports.number', { service: say(`service.${code}`) })}
          />
          <MoneyField {...field(`cost.${code}`)} label={say('supports.cost')} />
        </fieldset>
      ))}
      <MoneyField {...field('cash')} label={say('supports.cash')} />
      <Actions>
        <Button>{say('supports.start')}</Button>
      </Actions>
    </Form>
  );
}

function Before({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="antes">
      <h2 id="antes">{say('supports.before')}</h2>
      {view.results.length === 0 ? (
        <Empty title={say('supports.none')} text={say('supports.noneText')} />
      ) : (
        <Table
          caption={say('supports.before')}
          columns={[
            { label: say('supports.title') },
            { label: say('rounds.at') },
            { label: say('rounds.state') },
            { label: say('rounds.result') },
          ]}
          rows={view.results.map((line) => ({
            key: line.href,
            cells: [
              <a key="a" href={safeHref(line.href)}>
                {line.name}
              </a>,
              line.at,
              <Tag key="t" {...line.state} />,
              line.result,
            ],
          }))}
        />
      )}
      <Pager pager={view.pager} say={say} />
    </section>
  );
}
