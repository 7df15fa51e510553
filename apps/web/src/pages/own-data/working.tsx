import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Live, Progress } from '../../ui/data.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { safeHref } from '../../ui/safe-href.js';

export interface WorkingView extends PageView {
  state: 'reading' | 'analysing';
  percent: number;
  fileName: string;
}

/** What stands in the place of the next step while the worker is busy; a script looks by itself, else the link does. */
export function Working(view: WorkingView): VNode {
  const { frame, state, percent, fileName } = view;
  const say = speaker(frame.locale);
  const title = say(state === 'reading' ? 'ownData.working.read' : 'ownData.working.analyse');
  return (
    <Layout frame={frame} title={title}>
      <Live id="paso" revision={`${state} ${String(percent)}`} waiting>
        <p class="muted">{say('ownData.step', { step: state === 'reading' ? 1 : 3 })}</p>
        <h1>{title}</h1>
        <p>{fileName}</p>
        <Progress id="avance" value={percent} max={100} label={say('ownData.working.progress', { percent })} />
        <p class="muted">{say('ownData.working.text')}</p>
        <p>
          <a class="btn btn--2" href={safeHref(frame.path)}>
            {say('ownData.refresh')}
          </a>
        </p>
      </Live>
    </Layout>
  );
}
