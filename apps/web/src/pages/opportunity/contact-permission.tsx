import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Checks } from '../../ui/choice.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, IconList, Notice, Seen } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Fields: `data` (each ticked datum) and `decision` (`yes` or `no`). */
export interface ContactPermissionView extends PageView {
  backHref: string;
  action: string;
  job: string;
  employer: string;
  /** Each datum apart, with the exact value that would be shown. */
  data: readonly { value: string; label: string; shown: string }[];
  chosen: readonly string[];
  days: number;
  /** Last day, as text. */
  until: string;
  /** What also goes along at this moment and not before: permit dates, cap steps. */
  alongside: readonly string[];
  /** Already given, withdrawn or run out. */
  state: 'open' | 'given' | 'withdrawn' | 'expired';
  myDataHref: string;
  errors?: readonly FormError[] | undefined;
}

export function ContactPermission(view: ContactPermissionView): VNode {
  const say = speaker(view.frame.locale);
  const title = say(view.state === 'given' ? 'contact.titleGiven' : 'contact.title', { employer: view.employer });
  return (
    <Layout frame={view.frame} title={formTitle(title, view.errors, say)}>
      <Back href={view.backHref} label={view.job} />
      <h1>{title}</h1>
      <ErrorSummary errors={view.errors} say={say} />
      {view.state === 'open' ? <Ask view={view} say={say} /> : <Given view={view} say={say} />}
    </Layout>
  );
}

interface Part {
  view: ContactPermissionView;
  say: Say;
}

function Ask({ view, say }: Part): VNode {
  return (
    <>
      <p>{say('contact.text', { employer: view.employer, job: view.job })}</p>
      <Form frame={view.frame} action={view.action} class="flow">
        <Checks
          name="data"
          label={say('contact.what')}
          hint={say('contact.whatHint')}
          error={errorOf(view.errors, 'data')}
          options={view.data.map((item) => ({ value: item.value, label: item.label, note: item.shown }))}
          values={view.chosen}
        >
          <Seen yes={[say('contact.seenBy', { employer: view.employer })]} no={[say('contact.notOthers')]} />
        </Checks>
        <IconList
          items={[
            { icon: 'clock', text: say.rich('contact.until', { days: view.days, until: view.until }) },
            { icon: 'work', text: say('contact.onlyThis', { job: view.job }) },
            { icon: 'x', text: say('contact.revoke') },
            ...view.alongside.map((text) => ({ icon: 'file' as const, text })),
          ]}
        />
        <div class="actions actions--stack">
          <Button name="decision" value="yes">
            {say('contact.yes')}
          </Button>
          <Button look="outline" name="decision" value="no" skip>
            {say('contact.no')}
          </Button>
        </div>
        <p class="hint">{say('contact.noNote')}</p>
      </Form>
    </>
  );
}

function Given({ view, say }: Part): VNode {
  const tone = view.state === 'given' ? 'ok' : 'info';
  const state = view.state === 'open' ? 'given' : view.state;
  return (
    <>
      <Notice tone={tone} text={say(`contact.${state}`, { employer: view.employer, until: view.until })} />
      {view.state === 'given' ? (
        <>
          <ul>
            {view.data
              .filter((item) => view.chosen.includes(item.value))
              .map((item) => (
                <li key={item.value}>{item.value === 'cv' ? item.label : `${item.label}: ${item.shown}`}</li>
              ))}
          </ul>
          <Form frame={view.frame} action={view.action}>
            <Button look="stop" name="decision" value="withdraw">
              {say('contact.withdraw')}
            </Button>
          </Form>
        </>
      ) : null}
      <p>
        <a href={safeHref(view.myDataHref)}>{say('contact.myData')}</a>
      </p>
    </>
  );
}
