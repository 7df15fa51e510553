import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { MoneyField, NumberField, TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Details, Empty, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Contact data exist here only while her permission stands. Outcome fields: `outcome`, `pay`, `weekHours`, `startOn`, `contractMonths`. */
export interface ContactView {
  id: string;
  code: string;
  vacancy: string;
  state: TagView;
  /** What she chose to give: “Nombre: …”, “Teléfono: …”. */
  data: readonly { label: string; value: string }[];
  /** Her curriculum as a file, where she gave it. */
  cvHref?: string | undefined;
  until?: string | undefined;
  /** Steps that come with a released contact: permit dates, registration of the contract. */
  steps: readonly string[];
  /** Absent once the result is known. */
  action?: string | undefined;
  result?: string | undefined;
  /** “Hace 7 días que no sabemos: ¿hablaron?” */
  reminder?: string | undefined;
  errors?: readonly FormError[] | undefined;
}

export interface ContactsView extends PageView {
  backHref: string;
  contacts: readonly ContactView[];
  outcomes: readonly Choice[];
  pager?: PagerView | undefined;
}

export function Contacts(view: ContactsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('contacts.title')}>
      <Back href={view.backHref} label={say('vacancies.title')} />
      <h1>{say('contacts.title')}</h1>
      <p class="muted">{say('contacts.text')}</p>
      {view.contacts.length === 0 ? <Empty title={say('contacts.empty')} text={say('contacts.emptyText')} /> : null}
      {view.contacts.map((contact) => (
        <Contact key={contact.id} contact={contact} view={view} say={say} />
      ))}
      <Pager pager={view.pager} say={say} />
      {view.contacts.some(({ data }) => data.length > 0) ? (
        <p>
          <a href={`/${say.locale}/exportar/mis-contactos/xlsx`}>{say('exports.ownContacts')}</a>
        </p>
      ) : null}
    </Layout>
  );
}

interface Part {
  contact: ContactView;
  view: ContactsView;
  say: Say;
}

function Contact({ contact, view, say }: Part): VNode {
  const id = `contacto-${contact.id}`;
  return (
    <article class="card tight" id={id}>
      <div class="split">
        <h2>{say('contacts.of', { code: contact.code, vacancy: contact.vacancy })}</h2>
        <Tag {...contact.state} />
      </div>
      {contact.reminder === undefined ? null : <Notice tone="warn" text={contact.reminder} />}
      {contact.data.length === 0 ? null : (
        <dl class="answers">
          {contact.data.map((item) => (
            <div key={item.label}>
              <dt>{item.label}</dt>
              <dd>{item.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {contact.cvHref === undefined ? null : (
        <p>
          <a href={safeHref(contact.cvHref)}>
            {say('contacts.cv')} <span class="vh">{contact.code}</span>
          </a>
        </p>
      )}
      {contact.until === undefined ? null : <p class="muted">{say('contacts.until', { until: contact.until })}</p>}
      {contact.steps.length === 0 ? null : (
        <Details summary={say('contacts.steps')}>
          <ol>
            {contact.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Details>
      )}
      {contact.result === undefined ? null : <p>{contact.result}</p>}
      <Outcome contact={contact} view={view} say={say} />
    </article>
  );
}

function Outcome({ contact, view, say }: Part): VNode | null {
  if (contact.action === undefined) return null;
  const { errors } = contact;
  const field = (part: string): { name: string; error: string | undefined } => ({
    name: `${part}-${contact.id}`,
    error: errorOf(errors, `${part}-${contact.id}`),
  });
  return (
    <details open={errors !== undefined && errors.length > 0}>
      <summary>{say('contacts.register')}</summary>
      <Form frame={view.frame} action={contact.action} class="flow">
        <ErrorSummary errors={errors} say={say} />
        <Radios {...field('outcome')} label={say('contacts.outcome')} options={view.outcomes} />
        <p class="hint">{say('contacts.hiredHint')}</p>
        <MoneyField {...field('pay')} label={say('contacts.pay')} />
        <NumberField {...field('weekHours')} label={say('contacts.hours')} />
        <NumberField {...field('contractMonths')} label={say('vacancy.months')} hint={say('vacancy.monthsHint')} />
        <TextField {...field('startOn')} label={say('contacts.startOn')} kind="date" width="m" />
        <Button look="outline">{say('contacts.save')}</Button>
      </Form>
    </details>
  );
}
