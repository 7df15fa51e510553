import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice, Seen } from '../../ui/notice.js';
import { WeekGrid } from '../../ui/week.js';

/** Sharing care with whom she lives with: what the other sees is exactly what this page says. */
export interface HouseholdView extends PageView {
  backHref: string;
  /** Each action is a form of its own under this address. */
  action: string;
  stage: 'none' | 'gone' | 'offered' | 'asked' | 'waiting' | 'linked';
  code?: string | undefined;
  /** Marked blocks of the week; field `hours`. */
  hours: readonly string[];
  /** Her hours that the other covers, in words; empty: none yet. */
  covered: string;
  uncounted: string;
  typed?: string | undefined;
  errors?: readonly FormError[] | undefined;
}

export function Household(view: HouseholdView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('household.title'), view.errors, say)}>
      <Back href={view.backHref} label={say('steps.title')} />
      <ErrorSummary errors={view.errors} say={say} />
      <h1>{say('household.title')}</h1>
      <p>{say('household.text')}</p>
      <Seen yes={[say('household.sees')]} no={[say('household.hidden')]} />
      <Stage view={view} say={say} />
    </Layout>
  );
}

interface Part {
  view: HouseholdView;
  say: Say;
}

function Stage({ view, say }: Part): VNode {
  switch (view.stage) {
    case 'offered':
      return <Offered view={view} say={say} />;
    case 'asked':
      return <Asked view={view} say={say} />;
    case 'waiting':
      return (
        <>
          <Notice tone="info" text={say('household.waiting')} />
          <End view={view} say={say} />
        </>
      );
    case 'linked':
      return <Linked view={view} say={say} />;
    case 'none':
    case 'gone':
      break;
  }
  return (
    <>
      {view.stage === 'gone' ? <Notice tone="info" text={say('household.gone')} /> : null}
      <Begin view={view} say={say} />
    </>
  );
}

function Begin({ view, say }: Part): VNode {
  return (
    <>
      <section class="card tight">
        <h2>{say('household.offer')}</h2>
        <p>{say('household.offerText')}</p>
        <Form frame={view.frame} action={`${view.action}/codigo`}>
          <Button>{say('household.offerButton')}</Button>
        </Form>
      </section>
      <section class="card tight">
        <h2>{say('household.join')}</h2>
        <Form frame={view.frame} action={`${view.action}/entrar`} class="tight">
          <TextField
            name="code"
            width="m"
            label={say('household.code')}
            hint={say('household.codeHint')}
            value={view.typed}
            error={errorOf(view.errors, 'code')}
          />
          <p>{say('household.joinText')}</p>
          <Button look="outline">{say('household.joinButton')}</Button>
        </Form>
      </section>
    </>
  );
}

function Offered({ view, say }: Part): VNode {
  return (
    <section class="card card--key tight">
      <h2>{say('household.yourCode')}</h2>
      <p class="display">{view.code}</p>
      <p>{say('household.yourCodeText')}</p>
      <End view={view} say={say} />
    </section>
  );
}

function Asked({ view, say }: Part): VNode {
  return (
    <section class="card card--key tight">
      <h2>{say('household.asked')}</h2>
      <p>{say('household.askedText')}</p>
      <Form frame={view.frame} action={`${view.action}/confirmar`}>
        <Actions>
          <Button name="said" value="yes">
            {say('household.yes')}
          </Button>
          <Button look="outline" name="said" value="no">
            {say('household.no')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

function Linked({ view, say }: Part): VNode {
  return (
    <>
      <section class="tight" aria-labelledby="cubre">
        <h2 id="cubre">{say('household.covered')}</h2>
        <p>{view.covered === '' ? say('household.coveredNone') : view.covered}</p>
      </section>
      <Form frame={view.frame} action={`${view.action}/horas`} class="tight" keep>
        <h2>{say('household.hours')}</h2>
        <p>{say('household.hoursText')}</p>
        {view.uncounted === '' ? null : (
          <Notice tone="info" text={say('household.uncounted', { hours: view.uncounted })} />
        )}
        <fieldset class="tight">
          <legend class="label">{say('household.hours')}</legend>
          <WeekGrid say={say} name="hours" caption={say('household.hours')} checked={view.hours} />
        </fieldset>
        <Button>{say('household.save')}</Button>
      </Form>
      <End view={view} say={say} />
    </>
  );
}

function End({ view, say }: Part): VNode {
  return (
    <Form frame={view.frame} action={`${view.action}/terminar`} class="tight">
      <p>{say('household.endText')}</p>
      <Button look="outline">{say('household.end')}</Button>
    </Form>
  );
}
