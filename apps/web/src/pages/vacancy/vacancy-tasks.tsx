import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice, Tag } from '../../ui/notice.js';
import type { NoticeTone, TagView } from '../../ui/notice.js';
import { VacancyState } from './vacancy-state.js';
import type { VacancyLifeView } from './vacancy-state.js';
import { safeHref } from '../../ui/safe-href.js';

export interface TaskLine {
  title: string;
  href: string;
  state: TagView;
  /** What the section says, in a few words. */
  note?: string | undefined;
}

export interface VacancyTasksView extends PageView {
  backHref: string;
  backLabel: string;
  vacancy: string;
  state: TagView;
  /** “Panadería San Hilarión EIRL. Guardado el 22 nov., 9:41 a. m.” */
  saved: string;
  notice?: { tone: NoticeTone; text: string } | undefined;
  /** What whoever reviewed it wrote to the firm, newest first. */
  told?: readonly { when: string; reason?: string | undefined; text: string }[] | undefined;
  tasks: readonly TaskLine[];
  next: { label: string; href: string };
  /** People who cover it today. */
  outlook?: { text: string; href: string } | undefined;
  /** What may be done with it once it was sent. */
  life?: VacancyLifeView | undefined;
  /** Takes a draft away: a caseworker’s own, or one that a firm did not ask for. */
  discard?: { action: string; label: string; text: string } | undefined;
}

/** A vacancy in its sections: what is told, what is missing, and where to go on. */
export function VacancyTasks(view: VacancyTasksView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={view.vacancy}>
      <Back href={view.backHref} label={view.backLabel} />
      <h1>{view.vacancy}</h1>
      <p>
        <Tag {...view.state} /> <span class="muted">{view.saved}</span>
      </p>
      {view.notice === undefined ? null : <Notice tone={view.notice.tone} text={view.notice.text} />}
      <Told view={view} say={say} />
      <div class="wide cols">
        <div class="flow">
          <ol class="tasks">
            {view.tasks.map((task) => (
              <li key={task.href}>
                <a href={safeHref(task.href)}>{task.title}</a>
                <Tag {...task.state} />
                {task.note === undefined ? null : <small>{task.note}</small>}
              </li>
            ))}
          </ol>
          <p class="actions actions--stack">
            <a class="btn" href={safeHref(view.next.href)}>
              {view.next.label} <Icon name="right" />
            </a>
          </p>
          {view.life === undefined ? null : <VacancyState frame={view.frame} life={view.life} say={say} />}
        </div>
        <Beside view={view} say={say} />
      </div>
    </Layout>
  );
}

function Told({ view, say }: { view: VacancyTasksView; say: Say }): VNode | null {
  if (view.told === undefined || view.told.length === 0) return null;
  return (
    <section class="margin tight" aria-labelledby="notas">
      <h2 id="notas">{say('told.title')}</h2>
      {view.told.map((each) => (
        <p key={each.when}>
          <strong>{each.reason}.</strong> {each.text} <span class="muted">{each.when}</span>
        </p>
      ))}
    </section>
  );
}

function Beside({ view, say }: { view: VacancyTasksView; say: Say }): VNode | null {
  if (view.outlook === undefined && view.discard === undefined) return null;
  return (
    <aside class="cols__side flow" aria-label={say('vacancy.outlook')}>
      {view.outlook === undefined ? null : (
        <section class="margin tight">
          <h2>{say('vacancy.outlook')}</h2>
          <p>{view.outlook.text}</p>
          <p>
            <a href={safeHref(view.outlook.href)}>{say('more.link')}</a>
          </p>
        </section>
      )}
      {view.discard === undefined ? null : (
        <section class="margin tight">
          <p>{view.discard.text}</p>
          <Form frame={view.frame} action={view.discard.action}>
            <Button look="text">{view.discard.label}</Button>
          </Form>
        </section>
      )}
    </aside>
  );
}
