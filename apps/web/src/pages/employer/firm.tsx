import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check, Checks, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { MoneyField, NumberField, Select, TextArea, TextField } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { IconList, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface FirmValues {
  business: string;
  sector: string;
  size: string;
  regime: string;
  district: string;
  headcount: string;
  foreign: string;
  payroll: string;
  foreignPayroll: string;
  supports: readonly string[];
}

/**
 * Each part has a form of its own: `datos` (`business`, `sector`, `size`, `regime`, `district`), `planilla` (`headcount`, `foreign`,
 * `payroll`, `foreignPayroll`), `apoyos` (`supports`), `codigo` (`conduct`), `respuesta` (`answer`), `correo`.
 */
export interface FirmView extends PageView {
  action: string;
  form: 'firm' | 'household' | 'forming';
  name: string;
  /** “RUC 20131312955”; absent for who has none. */
  number?: string | undefined;
  state: TagView;
  next: string;
  /** The e-mail waits for its link; `href` only in the demo, where no mail leaves. */
  confirm?: { href?: string | undefined } | undefined;
  /** What a caseworker wrote to it, newest first. */
  told: readonly { when: string; reason?: string | undefined; text: string }[];
  mayAnswer: boolean;
  vacanciesHref: string;
  values: FirmValues;
  sectors: readonly OptionView[];
  sizes: readonly Choice[];
  regimes: readonly Choice[];
  districts: readonly (OptionView | OptionGroup)[];
  supports: readonly Choice[];
  conduct: { lines: readonly string[]; version: string; accepted?: string | undefined };
  errors?: readonly FormError[] | undefined;
}

export function Firm(view: FirmView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('firm.title'), view.errors, say)}>
      <h1>{view.name}</h1>
      <p class="row">
        <Tag {...view.state} />
        {view.number === undefined ? null : <span class="muted">{view.number}</span>}
      </p>
      <ErrorSummary errors={view.errors} say={say} />
      <div class="wide cols">
        <div class="flow">
          <Data view={view} say={say} />
          {view.form === 'household' ? null : <Payroll view={view} say={say} />}
          <Supports view={view} say={say} />
        </div>
        <aside class="flow" aria-label={say('firm.aside')}>
          <State view={view} say={say} />
          <Conduct view={view} say={say} />
        </aside>
      </div>
    </Layout>
  );
}

interface Part {
  view: FirmView;
  say: Say;
}

function State({ view, say }: Part): VNode {
  return (
    <section class="card tight" aria-labelledby="estado">
      <h2 id="estado">{say('firm.state')}</h2>
      <p>{view.next}</p>
      {view.confirm === undefined ? null : (
        <>
          <Notice tone="warn" text={say('firm.unconfirmed')} />
          {view.confirm.href === undefined ? null : (
            <p>
              <a href={safeHref(view.confirm.href)}>{say('firm.confirmDemo')}</a>
            </p>
          )}
          <Form frame={view.frame} action={`${view.action}/correo`}>
            <Button look="outline">{say('firm.sendAgain')}</Button>
          </Form>
        </>
      )}
      {view.told.map((each) => (
        <blockquote class="margin tight" key={each.when}>
          <p class="muted">{each.when}</p>
          {each.reason === undefined ? null : (
            <p>
              <strong>{each.reason}</strong>
            </p>
          )}
          <p>{each.text}</p>
        </blockquote>
      ))}
      {view.mayAnswer ? <Answer view={view} say={say} /> : null}
      <p>
        <a href={safeHref(view.vacanciesHref)}>{say('nav.vacancies')}</a>
      </p>
    </section>
  );
}

function Answer({ view, say }: Part): VNode {
  return (
    <Form frame={view.frame} action={`${view.action}/respuesta`} class="tight">
      <TextArea
        name="answer"
        label={say('firm.answer')}
        hint={say('firm.answerHint')}
        error={errorOf(view.errors, 'answer')}
        rows={3}
        maxlength={1000}
      />
      <Button look="outline">{say('firm.sendAnswer')}</Button>
    </Form>
  );
}

interface CardProps extends Part {
  id: string;
  title: string;
  hint?: string | undefined;
  button: string;
  children: ComponentChildren;
}

function FormCard({ view, id, title, hint, button, children }: CardProps): VNode {
  return (
    <section class="card tight" aria-labelledby={`p-${id}`}>
      <h2 id={`p-${id}`}>{title}</h2>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      <Form frame={view.frame} action={`${view.action}/${id}`} class="flow">
        {children}
        <div class="actions">
          <Button look="outline">{button}</Button>
        </div>
      </Form>
    </section>
  );
}

function Data({ view, say }: Part): VNode {
  type Name = 'business' | 'sector' | 'size' | 'regime' | 'district';
  const field = (name: Name): { name: string; value: string; error: string | undefined } => ({
    name,
    value: view.values[name],
    error: errorOf(view.errors, name),
  });
  return (
    <FormCard view={view} say={say} id="datos" title={say('firm.data')} button={say('firm.saveData')}>
      {view.form === 'household' ? null : (
        <>
          <TextField {...field('business')} label={say('firmIn.business')} maxlength={200} />
          <Select
            {...field('sector')}
            label={say('firmIn.sector')}
            prompt={say('question.choose')}
            options={view.sectors}
          />
        </>
      )}
      {view.form === 'firm' ? (
        <>
          <Radios {...field('size')} label={say('firmIn.size')} options={view.sizes} two />
          <Radios {...field('regime')} label={say('firmIn.regime')} options={view.regimes} />
        </>
      ) : null}
      <Select
        {...field('district')}
        label={say('vacancy.district')}
        prompt={say('question.choose')}
        options={view.districts}
        width="m"
      />
    </FormCard>
  );
}

function Payroll({ view, say }: Part): VNode {
  type Name = 'headcount' | 'foreign' | 'payroll' | 'foreignPayroll';
  const field = (name: Name): { name: string; value: string; error: string | undefined; label: string } => ({
    name,
    value: view.values[name],
    error: errorOf(view.errors, name),
    label: say(`firm.${name}`),
  });
  return (
    <FormCard
      view={view}
      say={say}
      id="planilla"
      title={say('firm.payrollTitle')}
      hint={say('firm.payrollHint')}
      button={say('firm.savePayroll')}
    >
      <NumberField {...field('headcount')} />
      <NumberField {...field('foreign')} />
      <MoneyField {...field('payroll')} />
      <MoneyField {...field('foreignPayroll')} />
    </FormCard>
  );
}

function Supports({ view, say }: Part): VNode {
  return (
    <FormCard view={view} say={say} id="apoyos" title={say('firm.supports')} button={say('firm.saveSupports')}>
      <Checks
        name="supports"
        label={say('vacancy.offers')}
        hint={say('firm.supportsHint')}
        options={view.supports}
        values={view.values.supports}
        two
      />
    </FormCard>
  );
}

function Conduct({ view, say }: Part): VNode {
  const { lines, version, accepted } = view.conduct;
  return (
    <section class="card tight" aria-labelledby="codigo">
      <h2 id="codigo">{say('firm.conduct')}</h2>
      <IconList items={lines.map((text) => ({ icon: 'check', text }))} />
      <p class="muted">{say('firm.conductVersion', { version })}</p>
      {accepted === undefined ? (
        <Form frame={view.frame} action={`${view.action}/codigo`} class="tight">
          <Check name="conduct" value="yes" label={say('firm.conductAccept')} />
          <Button look="outline">{say('firm.conductSave')}</Button>
        </Form>
      ) : (
        <Notice tone="ok" text={accepted} />
      )}
    </section>
  );
}
