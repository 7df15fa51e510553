import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface MoreProfilesView extends PageView {
  backHref: string;
  vacancy: string;
  /** “Hoy 10 o más personas cubren todo.” Never an exact small number. */
  open: string;
  changes: readonly { text: string; people: string; href: string }[];
}

/** Which single change of the vacancy opens it to how many more people. */
export function MoreProfiles(view: MoreProfilesView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('more.title')}>
      <Back href={view.backHref} label={view.vacancy} />
      <h1>{say('more.title')}</h1>
      <p>{view.open}</p>
      {view.changes.length === 0 ? (
        <Empty title={say('more.none')} text={say('more.noneText')} />
      ) : (
        <ol class="queue">
          {view.changes.map((change) => (
            <li key={change.text}>
              <div>
                <p>
                  <strong>{change.text}</strong>
                </p>
                <p>{change.people}</p>
              </div>
              <a class="btn btn--2" href={safeHref(change.href)}>
                {say('profiles.change')}
                <span class="vh">: {change.text}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      <p class="hint">{say('more.how')}</p>
    </Layout>
  );
}
