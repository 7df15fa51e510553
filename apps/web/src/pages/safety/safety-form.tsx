import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, TextArea, TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Seen } from '../../ui/notice.js';

/** A line or place that helps; `confirm` where nobody checked the number. */
export interface LineView {
  code: string;
  name: string;
  number?: string | undefined;
  helps: string;
  confirm: boolean;
  source: string;
}

/** Fields: `kind`, `text`, `call`, `name`, `phone`, `unnamed`, and the hidden `vacancy`. */
export interface SafetyFormView extends PageView {
  action: string;
  readers: readonly string[];
  kinds: readonly Choice[];
  lines: readonly LineView[];
  /** Only who is signed in as a seeker could be known. */
  mayBeKnown: boolean;
  typed: { kind: string; text: string; call: boolean; name: string; phone: string; unnamed: boolean; vacancy: string };
  errors?: readonly FormError[] | undefined;
}

export function SafetyForm(view: SafetyFormView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('report.title'), view.errors, say)}>
      <h1>{say('report.title')}</h1>
      <p class="lead">{say('report.lead')}</p>
      <Seen
        yes={[
          view.readers.length === 0
            ? say('report.noReaders')
            : say('report.readers', { names: view.readers.join('; ') }),
        ]}
        no={[say('report.notRead')]}
      />
      <ErrorSummary errors={view.errors} say={say} />
      <Asked view={view} say={say} />
      <Lines lines={view.lines} say={say} />
      <p class="hint">{say('report.leave')}</p>
    </Layout>
  );
}

function Asked({ view, say }: { view: SafetyFormView; say: Say }): VNode {
  const { typed, errors } = view;
  return (
    <Form frame={view.frame} action={view.action} class="flow">
      <input type="hidden" name="vacancy" value={typed.vacancy} />
      {typed.vacancy === '' ? null : <p>{say('report.aboutThis')}</p>}
      <Radios
        name="kind"
        label={say('report.kind')}
        options={view.kinds}
        value={typed.kind}
        error={errorOf(errors, 'kind')}
      />
      <TextArea
        name="text"
        label={say('report.text')}
        hint={say('report.textHint')}
        value={typed.text}
        rows={4}
        maxlength={4000}
      />
      <fieldset class="tight">
        <legend class="vh">{say('report.call')}</legend>
        <Check name="call" value="yes" label={say('report.call')} checked={typed.call} />
        <FieldError field={{ name: 'call', label: '', error: errorOf(errors, 'call') }} />
        <TextField name="name" label={say('report.name')} value={typed.name} maxlength={80} />
        <TextField
          name="phone"
          label={say('report.phone')}
          hint={say('report.reachHint')}
          value={typed.phone}
          maxlength={120}
          error={errorOf(errors, 'phone')}
        />
      </fieldset>
      {view.mayBeKnown ? (
        <div class="tight">
          <Check name="unnamed" value="yes" label={say('report.unnamed')} checked={typed.unnamed} />
          <p class="hint">{say('report.unnamedHint')}</p>
        </div>
      ) : null}
      <Button>{say('report.send')}</Button>
    </Form>
  );
}

export function Lines({ lines, say }: { lines: readonly LineView[]; say: Say }): VNode {
  return (
    <section class="tight" aria-labelledby="lineas">
      <h2 id="lineas">{say('report.lines')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.code}>
            <strong>
              {line.number === undefined ? line.name : say('report.line', { name: line.name, number: line.number })}
            </strong>
            {`. ${line.helps}. `}
            {line.confirm ? <em>{say('report.unverified')}</em> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SentView extends PageView {
  lines: readonly LineView[];
}

export function SafetySent(view: SentView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('report.sent')}>
      <h1>{say('report.sent')}</h1>
      <p class="lead">{say('report.sentText')}</p>
      <Lines lines={view.lines} say={say} />
      <p class="hint">{say('report.leave')}</p>
    </Layout>
  );
}
