import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import type { IconName } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, IconList, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** A blind profile in the list: work, hours, minutes. No field here can carry who the person is. */
export interface BlindCard {
  /** “A-17”: a code of this vacancy only. */
  code: string;
  href: string;
  cover: TagView;
  /** Short blind reasons in order: tasks, time, what is to be learned. */
  lines: readonly { icon: 'check' | 'clock' | 'book' | 'heart'; text: string }[];
  /** “Dijiste que quieres conversar”. */
  state?: TagView | undefined;
}

export interface BlindListView extends PageView {
  backHref: string;
  vacancy: string;
  /** “2 vacantes, hasta el 4 de diciembre”. */
  facts: string;
  count: number;
  profiles: readonly BlindCard[];
  pager?: PagerView | undefined;
  /** Profiles this firm had seen and that were taken back. */
  withdrawn?: readonly string[];
  /** What to change to receive more: requirement, shift or support, and people gained. */
  helper: readonly { icon: IconName; text: string }[];
  changeHref: string;
  /** What to change to receive more. */
  moreHref: string;
  /** Why the list may be short: the firm's own caps. */
  cap?: { text: string; link: { label: string; href: string } } | undefined;
  revision: string;
  updating: boolean;
}

export function BlindList(view: BlindListView): VNode {
  const say = speaker(view.frame.locale);
  const title = say('profiles.count', { count: view.count, vacancy: view.vacancy });
  return (
    <Layout frame={view.frame} title={say('profiles.title', { vacancy: view.vacancy })}>
      <Back href={view.backHref} label={say('vacancies.title')} />
      <Live id="perfiles" revision={view.revision} waiting={view.updating}>
        <div class="split">
          <h1>{title}</h1>
          <p class="muted">{view.facts}</p>
        </div>
        <Notice tone="info" icon="noeye">
          <p>{say.rich('profiles.blind')}</p>
        </Notice>
        <div class="wide cols">
          <div class="flow">
            {view.updating ? <Notice tone="info" icon="clock" text={say('ui.updatingText')} /> : null}
            {(view.withdrawn ?? []).map((text) => (
              <Notice tone="info" text={text} key={text} />
            ))}
            {view.cap === undefined ? null : (
              <Notice tone="info">
                <p>{view.cap.text}</p>
                <p>
                  <a href={safeHref(view.cap.link.href)}>{view.cap.link.label}</a>
                </p>
              </Notice>
            )}
            <Cards view={view} say={say} />
            <Pager pager={view.pager} say={say} />
          </div>
          <Beside view={view} say={say} />
        </div>
      </Live>
    </Layout>
  );
}

interface Part {
  view: BlindListView;
  say: Say;
}

function Cards({ view, say }: Part): VNode {
  if (view.profiles.length === 0)
    return (
      <Empty
        title={say('profiles.empty')}
        text={say('profiles.emptyText')}
        action={{ label: say('more.link'), href: view.moreHref }}
      />
    );
  return (
    <>
      <h2 class="vh">{say('profiles.order')}</h2>
      {view.profiles.map((profile, index) => (
        <Card key={profile.code} profile={profile} first={index === 0} say={say} />
      ))}
    </>
  );
}

function Card({ profile, first, say }: { profile: BlindCard; first: boolean; say: Say }): VNode {
  return (
    <article class={first ? 'card card--key' : 'card'}>
      <div class="split">
        <h3>
          <a href={safeHref(profile.href)}>{say('profiles.profile', { code: profile.code })}</a>
        </h3>
        <Tag {...profile.cover} />
      </div>
      <IconList items={profile.lines} />
      <div class="actions">
        <a class={first ? 'btn' : 'btn btn--2'} href={safeHref(profile.href)}>
          {say('profiles.see')}
          <span class="vh"> {profile.code}</span>
        </a>
        {profile.state === undefined ? null : <Tag {...profile.state} />}
      </div>
    </article>
  );
}

function Beside({ view, say }: Part): VNode {
  return (
    <aside class="flow" aria-label={say('profiles.aside')}>
      <section class="margin tight">
        <h2>{say('profiles.howOrdered')}</h2>
        <p>{say('profiles.howOrderedText')}</p>
      </section>
      {view.helper.length === 0 ? null : (
        <section class="card tight">
          <h2>{say('profiles.more')}</h2>
          <IconList items={view.helper} />
          <p>
            <a href={safeHref(view.changeHref)}>{say('profiles.change')}</a>
          </p>
        </section>
      )}
    </aside>
  );
}
