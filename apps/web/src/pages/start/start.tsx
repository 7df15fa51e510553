import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import { Actions, Button } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { IconList } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** A page with more doors than this helps nobody; all of them stand on “Mi asesora”. */
const MOST_OFFERED = 3;

export interface StartView extends PageView {
  nextHref: string;
  minorHref: string;
  signInHref: string;
  /** Organisations with room to accompany her; the first is offered, the others can be chosen. */
  companions: readonly { id: number; name: string }[];
}

/** Twelve minutes, nothing to bring, who sees what: before anything is asked. */
export function Start(view: StartView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={{ ...view.frame, entry: true }} title={say('start.title')}>
      <h1>{say('start.title')}</h1>
      <form method="get" action={safeHref(view.nextHref)} class="cols">
        <div class="flow">
          <p class="lead">{say('start.lead')}</p>
          <IconList
            items={[
              { icon: 'check', text: say('start.free') },
              { icon: 'check', text: say('start.bring') },
              {
                icon: 'user',
                text: (
                  <>
                    {say('start.adult')} <a href={safeHref(view.minorHref)}>{say('start.minor')}</a>
                  </>
                ),
              },
            ]}
          />
          <Companion view={view} say={say} />
          <Actions>
            <Button>{say('ui.continue')}</Button>
          </Actions>
          <p>
            {say('start.have')} <a href={safeHref(view.signInHref)}>{say('signIn.enter')}</a>
          </p>
        </div>
        <Sees say={say} />
      </form>
    </Layout>
  );
}

function Companion({ view, say }: { view: StartView; say: Say }): VNode | null {
  if (view.companions.length === 0) return null;
  return (
    <Radios
      name="acompana"
      label={say('start.companion')}
      hint={say('start.companionHint')}
      options={[
        ...view.companions.slice(0, MOST_OFFERED).map(({ id, name }) => ({
          value: String(id),
          label: say('start.companionYes', { name }),
        })),
        { value: 'no', label: say('start.companionNo') },
      ]}
    />
  );
}

function Sees({ say }: { say: Say }): VNode {
  return (
    <aside class="margin flow" aria-labelledby="quien-ve">
      <h2 id="quien-ve">
        <Icon name="eye" /> {say('start.whoSees')}
      </h2>
      <IconList
        items={[
          { icon: 'users', text: say('start.seesAdviser') },
          { icon: 'eye', text: say('start.seesEmployer') },
          { icon: 'lock', text: say('start.seesYou') },
          { icon: 'info', text: say('start.seesLog') },
        ]}
      />
    </aside>
  );
}
