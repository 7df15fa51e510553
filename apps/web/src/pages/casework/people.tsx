import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Who was found, by file and not by name. */
export interface PeopleView extends PageView {
  backHref: string;
  /** What was looked for, to be typed again. */
  asked: string;
  action: string;
  registerHref: string;
  found: readonly { file: string; href: string; by: string }[];
}

export function People(view: PeopleView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('people.title')}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{view.asked === '' ? say('people.title') : say('people.count', { count: view.found.length })}</h1>
      <form class="search" method="get" action={safeHref(view.action)}>
        <label class="vh" for="q">
          {say('day.search')}
        </label>
        <input class="input" id="q" name="q" type="search" value={view.asked} maxlength={80} />
        <button class="btn btn--2">{say('day.search')}</button>
      </form>
      {view.asked === '' ? (
        <p class="muted">{say('people.noneText')}</p>
      ) : view.found.length === 0 ? (
        <Empty title={say('people.none')} text={say('people.noneText')} />
      ) : (
        <ul class="tasks">
          {view.found.map((person) => (
            <li key={person.href}>
              <a href={safeHref(person.href)}>{person.file}</a>
              <Tag tone="info" text={person.by} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={safeHref(view.registerHref)}>{say('day.register')}</a>
      </p>
      <p>
        <a href={safeHref(`/${say.locale}/emergencia`)}>{say('emergency.link')}</a>
      </p>
    </Layout>
  );
}
