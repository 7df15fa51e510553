import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Meter } from '../../ui/data.js';
import type { IconName } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, IconList } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { QueueList, Search } from './queue-list.js';
import type { QueueItem } from './queue-list.js';

export interface DaySection {
  id: 'today' | 'wanted' | 'ask' | 'decide' | 'follow' | 'waiting' | 'stale';
  title: string;
  items: readonly QueueItem[];
  all?: { label: string; href: string } | undefined;
}

export interface MyDayView extends PageView {
  /** “Lunes 23”, as text. */
  today: string;
  count: number;
  /** There are more: they are not counted to the end. */
  isMore: boolean;
  dueToday: number;
  searchAction: string;
  registerHref: string;
  /** Sections with nothing in them are left out. */
  sections: readonly DaySection[];
  unsent?: { count: number; href: string } | undefined;
  /** Absent until people are shared out among the caseworkers of an organisation. */
  load?: { people: number; average: number; limit: number; transferHref: string } | undefined;
  /** People the organisation accompanies who look for work. */
  people: number;
  week: readonly { icon: IconName; text: string }[];
}

export function MyDay(view: MyDayView): VNode {
  const say = speaker(view.frame.locale);
  const shown = view.sections.filter((section) => section.items.length > 0);
  return (
    <Layout frame={view.frame} title={say('day.title')}>
      <div class="split">
        <h1>
          {say('day.heading', {
            today: view.today,
            many: view.isMore ? 'yes' : 'no',
            count: view.count,
            due: view.dueToday,
          })}
        </h1>
        <Search
          action={view.searchAction}
          label={say('day.search')}
          placeholder={say('day.searchHint')}
          button={say('ui.search')}
        />
      </div>
      <div class="wide cols">
        <div class="flow">
          {shown.length === 0 ? <Empty title={say('day.empty')} text={say('day.emptyText')} /> : null}
          {shown.map((section, index) => (
            <section class="tight" aria-labelledby={`d-${section.id}`} key={section.id}>
              <div class="split">
                <h2 id={`d-${section.id}`}>{section.title}</h2>
                {section.all === undefined ? null : <a href={safeHref(section.all.href)}>{section.all.label}</a>}
              </div>
              <QueueList items={section.items} first={index === 0} />
            </section>
          ))}
        </div>
        <Beside view={view} say={say} />
      </div>
    </Layout>
  );
}

function Beside({ view, say }: { view: MyDayView; say: Say }): VNode {
  const { load } = view;
  return (
    <aside class="flow" aria-label={say('day.aside')}>
      <p>
        <a href={safeHref(view.registerHref)}>{say('day.register')}</a>
      </p>
      <p>
        <a href={safeHref(`/${view.frame.locale}/duplicadas`)}>{say('twins.title')}</a>
      </p>
      {view.unsent === undefined ? null : (
        <section class="margin tight">
          <h2>{say('day.unsent')}</h2>
          <p>{say('day.unsentText', { count: view.unsent.count })}</p>
          <a class="btn btn--2" href={safeHref(view.unsent.href)}>
            {say('day.send')}
          </a>
        </section>
      )}
      <section class="card tight">
        <h2>{say('day.load')}</h2>
        {load === undefined ? (
          <p>{say('day.people', { count: view.people })}</p>
        ) : (
          <>
            <p>{say.rich('day.loadText', { people: load.people, average: load.average })}</p>
            <Meter share={load.people / load.limit} />
            <p class="muted">
              {say('day.limit', { limit: load.limit })} <a href={safeHref(load.transferHref)}>{say('day.transfer')}</a>
            </p>
          </>
        )}
      </section>
      {view.week.length === 0 ? null : (
        <section class="card tight">
          <h2>{say('day.week')}</h2>
          <IconList items={view.week} />
        </section>
      )}
    </aside>
  );
}
