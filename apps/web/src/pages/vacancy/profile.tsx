import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Table } from '../../ui/data.js';
import { Button, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { FactList } from '../../ui/match.js';
import type { Fact } from '../../ui/match.js';
import { Back, Details, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** One person without a name. Readiness is one sentence for everybody, so it tells nothing about papers. */
export interface BlindProfileView extends PageView {
  backHref: string;
  code: string;
  headline: string;
  hours: Fact;
  start: Fact;
  travel: Fact;
  /** “Puede ser contratada por tu empresa”. */
  contract: Fact;
  tasks: readonly { task: string; time: string; evidence: TagView }[];
  jobs: readonly { title: string; text: string }[];
  also: readonly string[];
  checkedBy?: string | undefined;
  /** Field `answer` is `yes` or `no`; a no needs a `reason` of the work. */
  answer: {
    action: string;
    state: 'open' | 'waiting' | 'refused' | 'released';
    reasons: readonly Choice[];
    contactsHref: string;
    errors?: readonly FormError[] | undefined;
  };
}

export function BlindProfile(view: BlindProfileView): VNode {
  const say = speaker(view.frame.locale);
  const title = say('profiles.profile', { code: view.code });
  return (
    <Layout frame={view.frame} title={title}>
      <Back href={view.backHref} label={say('profiles.back')} />
      <div class="wide cols cols--lead">
        <header class="tight">
          <h1>{title}</h1>
          <p class="lead">{view.headline}</p>
          <FactList
            wide
            items={[
              { icon: 'clock', term: say('facts.hours'), fact: view.hours },
              { icon: 'file', term: say('facts.contract'), fact: view.contract },
              { icon: 'cal', term: say('facts.start'), fact: view.start },
              { icon: 'bus', term: say('facts.travel'), fact: view.travel },
            ]}
          />
        </header>
        <Answer view={view} say={say} />
        <Work view={view} say={say} />
      </div>
    </Layout>
  );
}

interface Part {
  view: BlindProfileView;
  say: Say;
}

function Answer({ view, say }: Part): VNode {
  return (
    <aside class="cols__side flow" aria-labelledby="resp">
      <div class="card card--key tight" id="respuesta">
        <h2 id="resp">{say('profile.talk')}</h2>
        {view.answer.state === 'open' ? <Ask view={view} say={say} /> : <Said view={view} say={say} />}
      </div>
      <div class="margin tight">
        <h2>
          <Icon name="noeye" /> {say('profile.unseen')}
        </h2>
        <p>{say('profile.unseenText')}</p>
      </div>
    </aside>
  );
}

function Said({ view, say }: Part): VNode {
  const { state } = view.answer;
  if (state === 'released')
    return (
      <Notice tone="ok">
        <p>{say('profile.released')}</p>
        <p>
          <a href={safeHref(view.answer.contactsHref)}>{say('vacancies.contacts')}</a>
        </p>
      </Notice>
    );
  return <Notice tone="info" text={say(state === 'refused' ? 'profile.refused' : 'profile.waiting')} />;
}

function Ask({ view, say }: Part): VNode {
  const { action, reasons, errors } = view.answer;
  const error = errorOf(errors, 'reason');
  return (
    <>
      <p>{say('profile.talkText')}</p>
      <Form frame={view.frame} action={action} fragment="respuesta" class="actions actions--stack">
        <Button name="answer" value="yes">
          {say('profile.yes')}
        </Button>
      </Form>
      <details open={error !== undefined}>
        <summary>{say('profile.no')}</summary>
        <Form frame={view.frame} action={action} fragment="respuesta" class="tight">
          <Radios name="reason" label={say('profile.why')} options={reasons} error={error} />
          <Button look="outline" name="answer" value="no">
            {say('profile.sendNo')}
          </Button>
        </Form>
      </details>
    </>
  );
}

function Work({ view, say }: Part): VNode {
  return (
    <div class="flow">
      <section class="tight">
        <h2>{say('profile.asked')}</h2>
        <Table
          caption={say('profile.askedCaption')}
          columns={[{ label: say('profile.task') }, { label: say('profile.time') }, { label: say('profile.evidence') }]}
          rows={view.tasks.map((task) => ({
            key: task.task,
            cells: [task.task, task.time, <Tag key="t" {...task.evidence} />],
          }))}
        />
        {view.checkedBy === undefined ? null : <p class="muted">{view.checkedBy}</p>}
      </section>
      <section class="tight">
        <h2>{say('profile.done')}</h2>
        {view.jobs.length === 0 ? <p>{say('profile.noJobs')}</p> : null}
        <ol class="line">
          {view.jobs.map((job, index) => (
            <li key={index}>
              <strong>{job.title}</strong> {job.text}
            </li>
          ))}
        </ol>
      </section>
      <Also view={view} say={say} />
      <Details summary={say('profile.interview')}>
        <p>{say('profile.interviewText')}</p>
      </Details>
    </div>
  );
}

function Also({ view, say }: Part): VNode | null {
  if (view.also.length === 0) return null;
  return (
    <section class="tight">
      <h2>{say('profile.also')}</h2>
      <p class="row">
        {view.also.map((text) => (
          <Tag key={text} tone="plain" text={text} />
        ))}
      </p>
    </section>
  );
}
