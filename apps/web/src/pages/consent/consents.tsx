import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Details, Notice } from '../../ui/notice.js';

/** One purpose, asked apart: its text is versioned by the consent library. */
export interface ConsentChoice {
  /** Value of the field `purpose`. */
  purpose: string;
  title: string;
  text: string;
  /** Who receives what, until when. */
  recipient: string;
  fields: string;
  until: string;
  given: boolean;
  /** Field `channel`: the ways, and the one that stands. */
  ways?: { options: readonly Choice[]; value: string | undefined } | undefined;
}

export interface ConsentsView extends PageView {
  action: string;
  choices: readonly ConsentChoice[];
  version: string;
  /** Recorded by a caseworker who read it aloud: fields `reader` and `readAt` are filled by the controller. */
  readAloud?: { reader: string } | undefined;
  /** A recorded reading of the text. */
  audioHref?: string | undefined;
  errors?: readonly FormError[] | undefined;
}

export function Consents(view: ConsentsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('consents.title'), view.errors, say)}>
      <h1>{say('consents.title')}</h1>
      <p>{say('consents.text')}</p>
      {view.audioHref === undefined ? null : (
        <p>
          <Icon name="msg" /> <a href={view.audioHref}>{say('consents.listen')}</a>
        </p>
      )}
      {view.readAloud === undefined ? null : (
        <Notice tone="info" text={say('consents.readAloud', { reader: view.readAloud.reader })} />
      )}
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <input type="hidden" name="version" value={view.version} />
        <fieldset class="flow">
          <legend class="vh">{say('consents.choices')}</legend>
          {view.choices.map((choice, index) => (
            <Purpose key={choice.purpose} choice={choice} index={index} say={say} />
          ))}
        </fieldset>
        <p class="hint">{say('consents.none')}</p>
        <div class="actions actions--stack">
          <Button>{say('consents.accept')}</Button>
        </div>
        <p class="small muted">{say('consents.version', { version: view.version })}</p>
      </Form>
    </Layout>
  );
}

function Purpose({ choice, index, say }: { choice: ConsentChoice; index: number; say: Say }): VNode {
  const id = index === 0 ? 'f-purpose' : `f-purpose-${String(index)}`;
  return (
    <div class="tight">
      <label class="choice" for={id}>
        <input type="checkbox" id={id} name="purpose" value={choice.purpose} checked={choice.given} />
        <span>
          {choice.title} <small>{choice.text}</small>
        </span>
      </label>
      <Details
        summary={
          <>
            {say('consents.details')}
            <span class="vh">: {choice.title}</span>
          </>
        }
      >
        <ul>
          <li>{say.rich('consents.recipient', { recipient: choice.recipient })}</li>
          <li>{say.rich('consents.fields', { fields: choice.fields })}</li>
          <li>{say.rich('consents.until', { until: choice.until })}</li>
        </ul>
      </Details>
      {choice.ways === undefined ? null : (
        <Radios
          name="channel"
          label={say('consents.channel')}
          options={choice.ways.options}
          value={choice.ways.value}
        />
      )}
    </div>
  );
}
