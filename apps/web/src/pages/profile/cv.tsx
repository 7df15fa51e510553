import type { VNode } from 'preact';
import type { CvDocument } from '#profile';
import { speaker } from '../../messages/message.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface CvView extends PageView {
  backHref: string;
  cv: CvDocument;
  named: boolean;
  /** The same with a name, or without one. */
  otherHref: string;
  fileHref: string;
  /** What would make it say more. */
  thin: readonly { text: string; href: string }[];
}

/** Her curriculum as it will be printed, to be looked at before she gives it to anybody. */
export function Cv(view: CvView): VNode {
  const say = speaker(view.frame.locale);
  const { cv, named, thin } = view;
  return (
    <Layout frame={view.frame} title={cv.title}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1 class="noprint">{cv.title}</h1>
      <p class="noprint">{say(named ? 'cv.withName' : 'cv.withoutName')}</p>
      {thin.length === 0 ? null : (
        <section class="card tight noprint">
          <h2>{say('cv.thin')}</h2>
          <ul>
            {thin.map((tip) => (
              <li key={tip.text}>
                <a href={safeHref(tip.href)}>{tip.text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <article class="card flow" aria-label={cv.title}>
        <div>
          <h2>{cv.heading}</h2>
          {cv.contact === undefined ? null : <p>{cv.contact}</p>}
        </div>
        {cv.sections.map((section) => (
          <section class="tight" key={section.title}>
            <h3>{section.title}</h3>
            <ul>
              {section.lines.map((line) => (
                <li key={line.text}>
                  {line.text}
                  {line.note === undefined ? null : <span class="muted"> · {line.note}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
      <p class="actions actions--stack">
        <a class="btn" href={safeHref(view.fileHref)}>
          <Icon name="file" /> {say(named ? 'cv.file' : 'cv.fileWithout')}
        </a>
        <a class="btn btn--2" href={safeHref(view.otherHref)}>
          {say(named ? 'cv.showWithout' : 'cv.showWith')}
        </a>
        <button type="button" class="btn btn--3" data-print="">
          {say('ui.print')}
        </button>
      </p>
      <p class="muted noprint">{say('cv.never')}</p>
    </Layout>
  );
}
