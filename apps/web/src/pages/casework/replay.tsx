import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Pairs } from '../../ui/data.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, IconList, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';

/** One time the pair was shown, and whether it comes out the same today. */
export interface ReplayLine {
  key: string;
  when: string;
  who: string;
  verdict: TagView;
  note: string;
  versions: string;
  facts: readonly { label: string; value: string }[];
  reasons: readonly string[];
}

export interface ReplayView extends PageView {
  backHref: string;
  folder: string;
  job: string;
  lines: readonly ReplayLine[];
}

/** A pair as it stood each time it was first shown to somebody. */
export function Replay(view: ReplayView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('replay.title')}>
      <Back href={view.backHref} label={view.folder} />
      <h1>{say('replay.title')}</h1>
      <p>{view.job}</p>
      <p>{say('replay.text')}</p>
      {view.lines.length === 0 ? <Empty title={say('replay.none')} text={say('replay.noneText')} /> : null}
      {view.lines.map((line) => (
        <section class="card tight" key={line.key}>
          <div class="split">
            <h2>{`${line.who}, ${line.when}`}</h2>
            <Tag {...line.verdict} />
          </div>
          <p>{line.note}</p>
          <p class="muted">{line.versions}</p>
          <Pairs items={line.facts} />
          <h3>{say('replay.reasons')}</h3>
          <IconList items={line.reasons.map((text) => ({ icon: 'check' as const, text }))} />
        </section>
      ))}
    </Layout>
  );
}
