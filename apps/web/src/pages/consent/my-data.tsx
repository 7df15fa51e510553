import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Check } from '../../ui/choice.js';
import { Button, ErrorSummary, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Details, Empty, Notice } from '../../ui/notice.js';
import { FieldError, Select, TextArea } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { safeHref } from '../../ui/safe-href.js';

export interface MyDataView extends PageView {
  /** Who looked, newest first. */
  looks: readonly { who: string; what: string; at: Date; why?: string | undefined }[];
  pager?: PagerView | undefined;
  /** Permissions that stand; each is withdrawn by posting its `id` as `consent`. */
  consents: readonly {
    id: string;
    title: string;
    recipient: string;
    fields: string;
    until: string;
    /** When, and who read it aloud. */
    given: string;
    /** The words she saw then. */
    text: string;
  }[];
  withdrawAction: string;
  changeConsentsHref: string;
  answersHref: string;
  download: { action: string; paperAction: string };
  /** Fields `kind` and `text`. */
  ask: { action: string; kinds: readonly OptionView[]; typed: { kind: string; text: string } };
  requests: readonly { id: string; kind: string; text: string; state: string; answer: string | undefined }[];
  contestHref: string;
  /** Field `sure` must be ticked. */
  deletion: {
    action: string;
    /** A deletion asked for, with its day as text. */ pending?: string | undefined;
    cancelAction: string;
    /** What is kept, and why. */
    stays: readonly string[];
  };
  errors?: readonly FormError[] | undefined;
}

export function MyData(view: MyDataView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('myData.title')}>
      <h1>{say('myData.title')}</h1>
      <p class="lead">{say('myData.lead')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <PendingDeletion view={view} say={say} />
      <Looks view={view} say={say} />
      <Permissions view={view} say={say} />
      <Rights view={view} say={say} />
      <Ask view={view} say={say} />
      <Deletion view={view} say={say} />
    </Layout>
  );
}

interface Part {
  view: MyDataView;
  say: Say;
}

function PendingDeletion({ view, say }: Part): VNode | null {
  if (view.deletion.pending === undefined) return null;
  return (
    <Notice tone="warn">
      <p>{say.rich('myData.pending', { date: view.deletion.pending })}</p>
      <Form frame={view.frame} action={view.deletion.cancelAction}>
        <Button look="outline">{say('myData.keep')}</Button>
      </Form>
    </Notice>
  );
}

function Looks({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="miro">
      <h2 id="miro">{say('myData.looks')}</h2>
      {view.looks.length === 0 ? (
        <Empty title={say('myData.noLooks')} text={say('myData.noLooksText')} />
      ) : (
        <Table
          caption={say('myData.looks')}
          columns={[{ label: say('myData.who') }, { label: say('myData.what') }, { label: say('myData.when') }]}
          rows={view.looks.map((look, index) => ({
            key: String(index),
            cells: [
              look.who,
              look.why === undefined ? look.what : `${look.what}. ${look.why}`,
              moment(look.at, say.locale),
            ],
          }))}
        />
      )}
      <Pager pager={view.pager} say={say} />
    </section>
  );
}

function Permissions({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="permisos">
      <h2 id="permisos">{say('myData.permissions')}</h2>
      {view.consents.length === 0 ? <p>{say('myData.noPermissions')}</p> : null}
      {view.consents.map((consent) => (
        <div class="card tight" key={consent.id}>
          <h3>{consent.title}</h3>
          <p>{say('myData.permission', { recipient: consent.recipient, until: consent.until })}</p>
          <p>{say('myData.permissionFields', { fields: consent.fields })}</p>
          <p class="small muted">{consent.given}</p>
          <Details summary={say('myData.seeText')}>
            <p>{consent.text}</p>
          </Details>
          <Form frame={view.frame} action={view.withdrawAction}>
            <Button look="outline" name="consent" value={consent.id}>
              {say('myData.withdraw')}
              <span class="vh">: {consent.title}</span>
            </Button>
          </Form>
        </div>
      ))}
      <p>
        <a href={safeHref(view.changeConsentsHref)}>{say('myData.changePermissions')}</a>
      </p>
    </section>
  );
}

function Rights({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="derechos">
      <h2 id="derechos">{say('myData.rights')}</h2>
      <ul class="list">
        <li>
          <Icon name="file" />
          <a href={safeHref(view.answersHref)}>{say('myData.correct')}</a>
        </li>
        <li>
          <Icon name="msg" />
          <a href={safeHref(view.contestHref)}>{say('myData.contest')}</a>
        </li>
      </ul>
      <Form frame={view.frame} action={view.download.action}>
        <Button>
          <Icon name="down" /> {say('myData.download')}
        </Button>
      </Form>
      <Form frame={view.frame} action={view.download.paperAction}>
        <Button look="outline">
          <Icon name="print" /> {say('myData.paper')}
        </Button>
      </Form>
      <p class="hint">{say('myData.downloadNote')}</p>
    </section>
  );
}

function Ask({ view, say }: Part): VNode {
  const { ask, errors } = view;
  return (
    <section class="tight" aria-labelledby="pedir">
      <h2 id="pedir">{say('request.title')}</h2>
      <p>{say('request.lead')}</p>
      {view.requests.map((request) => (
        <div class="card tight" key={request.id}>
          <h3>{request.kind}</h3>
          <p>{request.text}</p>
          <p class="small muted">{request.state}</p>
          {request.answer === undefined ? null : <p>{say('request.answer', { text: request.answer })}</p>}
        </div>
      ))}
      <Form frame={view.frame} action={ask.action} class="tight">
        <Select
          name="kind"
          label={say('request.kind')}
          prompt={say('question.choose')}
          options={ask.kinds}
          value={ask.typed.kind}
          error={errorOf(errors, 'kind')}
        />
        <TextArea
          name="text"
          label={say('request.what')}
          value={ask.typed.text}
          rows={3}
          maxlength={2000}
          error={errorOf(errors, 'text')}
        />
        <Button look="outline">{say('request.send')}</Button>
      </Form>
    </section>
  );
}

function Deletion({ view, say }: Part): VNode | null {
  if (view.deletion.pending !== undefined) return null;
  const error = errorOf(view.errors, 'sure-yes');
  return (
    <Details summary={say('myData.delete')}>
      <p>{say('myData.deleteText')}</p>
      <p>{say('myData.stays')}:</p>
      <ul>
        {view.deletion.stays.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Form frame={view.frame} action={view.deletion.action} class="tight">
        <FieldError field={{ name: 'sure', label: '', error }} />
        <Check name="sure" value="yes" label={say('myData.sure')} />
        <Button look="stop">{say('myData.deleteButton')}</Button>
      </Form>
    </Details>
  );
}
