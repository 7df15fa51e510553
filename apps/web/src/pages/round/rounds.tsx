import type { VNode } from 'preact';
import { SERVICE_CODES } from '#matching';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { NumberField, Select } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Details, Empty, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { DISTRICT_FLOORS } from './round-input.js';
import type { RoundFields } from './round-input.js';

export interface RoundLine {
  name: string;
  href: string;
  at: string;
  state: TagView;
  result: string;
}

export interface RoundsView extends PageView {
  action: string;
  districts: readonly OptionView[];
  values: RoundFields;
  errors?: readonly FormError[] | undefined;
  rounds: readonly RoundLine[];
  pager?: PagerView | undefined;
}

/** A new round, and those there were. */
export function Rounds(view: RoundsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('rounds.title'), view.errors, say)}>
      <h1>{say('rounds.title')}</h1>
      <p>{say('rounds.text')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <section class="card flow" aria-labelledby="nueva">
        <h2 id="nueva">{say('rounds.new')}</h2>
        <StartForm view={view} say={say} />
      </section>
      <section class="tight" aria-labelledby="antes">
        <h2 id="antes">{say('rounds.before')}</h2>
        {view.rounds.length === 0 ? <Empty title={say('rounds.none')} text={say('rounds.noneText')} /> : null}
        {view.rounds.length === 0 ? null : <Before view={view} say={say} />}
        <Pager pager={view.pager} say={say} />
      </section>
    </Layout>
  );
}

interface Part {
  view: RoundsView;
  say: Say;
}

function StartForm({ view, say }: Part): VNode {
  const { values, errors } = view;
  return (
    <Form frame={view.frame} action={view.action} class="flow">
      <Select
        name="district"
        label={say('rounds.people')}
        hint={say('rounds.peopleHint')}
        prompt={say('rounds.allPeople')}
        options={view.districts}
        value={values['district']}
        error={errorOf(errors, 'district')}
      />
      <Details summary={say('rounds.services')} open={isTouched(view, 'service.')}>
        <p>{say('rounds.servicesText')}</p>
        {SERVICE_CODES.map((code) => (
          <NumberField
            key={code}
            name={`service.${code}`}
            label={say(`service.${code}`)}
            value={values[`service.${code}`]}
            error={errorOf(errors, `service.${code}`)}
          />
        ))}
      </Details>
      <Details summary={say('rounds.floors')} open={['floor', 'waiting.'].some((start) => isTouched(view, start))}>
        <Floors view={view} say={say} />
      </Details>
      <Actions>
        <Button>{say('rounds.start')}</Button>
      </Actions>
    </Form>
  );
}

function Floors({ view, say }: Part): VNode {
  const field = (name: string) => ({ name, value: view.values[name], error: errorOf(view.errors, name) });
  return (
    <>
      <p>{say('rounds.floorsText')}</p>
      {DISTRICT_FLOORS.map((at) => (
        <fieldset class="tight" key={at}>
          <legend class="label">{`${say('rounds.floorDistrict')} ${String(at)}`}</legend>
          <Select
            {...field(`floor${String(at)}.district`)}
            label={say('rounds.floorDistrict')}
            prompt={say('rounds.noFloor')}
            options={view.districts}
            width="m"
          />
          <NumberField {...field(`floor${String(at)}.least`)} label={say('rounds.floorLeast')} />
        </fieldset>
      ))}
      <fieldset class="tight">
        <legend class="label">{say('rounds.floorWaiting')}</legend>
        <NumberField {...field('waiting.days')} label={say('rounds.floorDays')} />
        <NumberField {...field('waiting.least')} label={say('rounds.floorLeast')} />
      </fieldset>
    </>
  );
}

function isTouched({ values, errors }: RoundsView, start: string): boolean {
  const typed = Object.entries(values).some(([name, value]) => name.startsWith(start) && value !== '');
  return typed || (errors ?? []).some(({ field }) => field.startsWith(start));
}

function Before({ view, say }: Part): VNode {
  return (
    <Table
      caption={say('rounds.before')}
      columns={[
        { label: say('rounds.title') },
        { label: say('rounds.at') },
        { label: say('rounds.state') },
        { label: say('rounds.result') },
      ]}
      rows={view.rounds.map((round) => ({
        key: round.href,
        cells: [
          <a key="a" href={safeHref(round.href)}>
            {round.name}
          </a>,
          round.at,
          <Tag key="t" {...round.state} />,
          round.result,
        ],
      }))}
    />
  );
}
