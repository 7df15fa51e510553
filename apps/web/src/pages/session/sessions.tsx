import type { VNode } from 'preact';
import type { SessionView } from '#access';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { moment } from '../../ui/format.js';
import { Back } from '../../ui/notice.js';
import { Layout } from '../../ui/layout.js';
import type { Frame, PageView } from '../../ui/layout.js';

export interface SessionsView extends PageView {
  sessions: readonly SessionView[];
  /** Field `session`. */
  endAction: string;
  endAllAction: string;
}

export function Sessions({ frame, sessions, endAction, endAllAction }: SessionsView): VNode {
  const say = speaker(frame.locale);
  return (
    <Layout frame={frame} title={say('sessions.title')}>
      <Back href={`/${say.locale}/cuenta`} label={say('ui.account')} />
      <h1>{say('sessions.title')}</h1>
      <p>{say('sessions.text')}</p>
      <ul class="flow plain">
        {sessions.map((session) => (
          <One key={session.key} session={session} frame={frame} action={endAction} say={say} />
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <Form frame={frame} action={endAllAction}>
          <Button look="stop">{say('sessions.endAll')}</Button>
        </Form>
      )}
    </Layout>
  );
}

interface OneProps {
  session: SessionView;
  frame: Frame;
  action: string;
  say: Say;
}

function One({ session, frame, action, say }: OneProps): VNode {
  const device = session.device === '' ? say('sessions.unknownDevice') : session.device;
  return (
    <li class="card tight">
      <h2>{session.current ? say('sessions.this', { device }) : device}</h2>
      <p>{say('sessions.seen', { at: moment(session.lastSeenAt, say.locale) })}</p>
      {session.current ? null : (
        <Form frame={frame} action={action}>
          <Button look="outline" name="session" value={session.key}>
            {say('sessions.end')}
            <span class="vh">: {device}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
