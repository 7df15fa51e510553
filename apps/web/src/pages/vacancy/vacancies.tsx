import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Notice, Tag } from '../../ui/notice.js';
import type { NoticeTone, TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface VacancyLine {
  title: string;
  href: string;
  state: TagView;
  /** “2 vacantes, cierra el 4 de diciembre”. */
  facts: string;
  profiles?: { count: number; href: string } | undefined;
  /** What waits for the firm: “3 perfiles nuevos”, “vuelve con notas”. */
  next?: string | undefined;
}

export interface VacanciesView extends PageView {
  firm: string;
  /** Not verified yet, suspended, RUC not active. */
  notice?: { tone: NoticeTone; text: string } | undefined;
  newHref: string;
  contactsHref: string;
  items: readonly VacancyLine[];
  pager?: PagerView | undefined;
  cap?: { text: string; href: string } | undefined;
}

export function Vacancies(view: VacanciesView): VNode {
  const say = speaker(view.frame.locale);
  const paged = view.pager?.previous !== undefined || view.pager?.next !== undefined;
  return (
    <Layout frame={view.frame} title={say('vacancies.title')}>
      <div class="split">
        <h1>{paged ? say('vacancies.title') : say('vacancies.count', { count: view.items.length })}</h1>
        <a class="btn" href={safeHref(view.newHref)}>
          <Icon name="plus" /> {say('vacancies.new')}
        </a>
      </div>
      <p class="muted">{view.firm}</p>
      {view.notice === undefined ? null : <Notice tone={view.notice.tone} text={view.notice.text} />}
      <div class="wide cols">
        <div class="flow">
          {view.items.length === 0 ? <Empty title={say('vacancies.empty')} text={say('vacancies.emptyText')} /> : null}
          <Lines view={view} say={say} />
          <Pager pager={view.pager} say={say} />
          {view.items.length === 0 ? null : (
            <p>
              <a href={`/${say.locale}/exportar/mis-puestos/xlsx`}>{say('exports.ownJobs')}</a>
            </p>
          )}
        </div>
        <Beside view={view} say={say} />
      </div>
    </Layout>
  );
}

interface Part {
  view: VacanciesView;
  say: Say;
}

function Lines({ view, say }: Part): VNode | null {
  if (view.items.length === 0) return null;
  return (
    <ol class="queue">
      {view.items.map((item) => (
        <li key={item.href}>
          <span>
            <Tag {...item.state} />
          </span>
          <div>
            <a class="queue__who" href={safeHref(item.href)}>
              {item.title}
            </a>
            <p>{item.facts}</p>
            {item.next === undefined ? null : <p>{item.next}</p>}
          </div>
          {item.profiles === undefined ? null : (
            <a class="btn btn--2" href={safeHref(item.profiles.href)}>
              {say('vacancies.profiles', { count: item.profiles.count })}
              <span class="vh">: {item.title}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

function Beside({ view, say }: Part): VNode {
  return (
    <aside class="flow" aria-label={say('vacancies.aside')}>
      {view.cap === undefined ? null : (
        <section class="card tight">
          <h2>{say('vacancies.cap')}</h2>
          <p>{view.cap.text}</p>
          <p>
            <a href={safeHref(view.cap.href)}>{say('vacancies.capLink')}</a>
          </p>
        </section>
      )}
      <p>
        <a href={safeHref(view.contactsHref)}>{say('vacancies.contacts')}</a>
      </p>
    </aside>
  );
}
