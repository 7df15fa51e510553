import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check } from '../../ui/choice.js';
import { MoneyField, NumberField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, IconList, Notice } from '../../ui/notice.js';
import type { NoticeTone } from '../../ui/notice.js';

export interface CapValues {
  headcount: string;
  foreign: string;
  payroll: string;
  foreignPayroll: string;
  offer: string;
  exempt: boolean;
}

export interface CapResult {
  tone: NoticeTone;
  text: string;
  more?: string | undefined;
  readings: readonly { title: string; within: boolean; lines: readonly { within: boolean; text: string }[] }[];
  source: string;
}

export interface CapsView extends PageView {
  action: string;
  backHref: string;
  values: CapValues;
  result?: CapResult | undefined;
  errors?: readonly FormError[] | undefined;
}

/** May this firm hire one more foreign worker? The figures stay on this page unless the firm keeps them. */
export function Caps(view: CapsView): VNode {
  const say = speaker(view.frame.locale);
  const { values, errors } = view;
  const field = (name: Exclude<keyof CapValues, 'exempt'>) => ({
    name,
    value: values[name],
    error: errorOf(errors, name),
    label: say(`caps.field.${name}`),
  });
  return (
    <Layout frame={view.frame} title={formTitle(say('caps.title'), errors, say)}>
      <Back href={view.backHref} label={say('vacancies.title')} />
      <h1>{say('caps.title')}</h1>
      <p>{say('caps.text')}</p>
      <ErrorSummary errors={errors} say={say} />
      <div class="wide cols">
        <Form frame={view.frame} action={view.action} class="flow">
          <NumberField {...field('headcount')} />
          <NumberField {...field('foreign')} hint={say('caps.foreignHint')} />
          <MoneyField {...field('payroll')} />
          <MoneyField {...field('foreignPayroll')} />
          <MoneyField {...field('offer')} />
          <Check name="exempt" value="yes" label={say('caps.field.exempt')} checked={values.exempt} />
          <p class="hint">{say('caps.kept')}</p>
          <div class="actions actions--stack">
            <Button>{say('caps.count')}</Button>
            <Button look="outline" name="do" value="save">
              {say('caps.save')}
            </Button>
          </div>
        </Form>
        {view.result === undefined ? null : <Result result={view.result} say={say} />}
      </div>
    </Layout>
  );
}

function Result({ result, say }: { result: CapResult; say: Say }): VNode {
  return (
    <section class="flow" aria-labelledby="cuenta">
      <h2 id="cuenta">{say('caps.result')}</h2>
      <Notice tone={result.tone} text={result.text} status />
      {result.more === undefined ? null : <p>{result.more}</p>}
      {result.readings.map((reading) => (
        <section class="card tight" key={reading.title}>
          <h3>{reading.title}</h3>
          <IconList
            items={reading.lines.map(({ within, text }) => ({
              icon: within ? ('check' as const) : ('x' as const),
              text,
            }))}
          />
        </section>
      ))}
      <p class="hint">{result.source}</p>
    </section>
  );
}
