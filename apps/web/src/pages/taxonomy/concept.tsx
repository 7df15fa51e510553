import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface ConceptLink {
  label: string;
  href: string;
}

/** One job or one task of the catalogue, for everybody. */
export interface ConceptView extends PageView {
  backHref: string;
  kind: 'occupation' | 'skill';
  label: string;
  /** The number asked for was retired; this is what it became. */
  successorOf?: string | undefined;
  description?: string | undefined;
  otherNames: readonly string[];
  /** From the widest group to the nearest. */
  path: readonly string[];
  /** Lists with their heading, each to go on from. */
  lists: readonly { title: string; links: readonly ConceptLink[] }[];
  /** Open vacancies, and people in tens where there are at least ten. */
  use: readonly string[];
  /** Where it comes from, and whom to name. */
  source: readonly string[];
}

export function Concept(view: ConceptView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={view.label}>
      <Back href={view.backHref} label={say('word.title')} />
      <h1>{view.label}</h1>
      {view.successorOf === undefined ? null : (
        <Notice tone="info" text={say('concept.retired', { id: view.successorOf, label: view.label })} />
      )}
      {view.description === undefined ? null : <p>{view.description}</p>}
      {view.otherNames.length === 0 ? null : (
        <section class="tight" aria-labelledby="nombres">
          <h2 id="nombres">{say('concept.names')}</h2>
          <p>{view.otherNames.join(', ')}</p>
        </section>
      )}
      {view.lists.map((list, at) => (
        <Links key={list.title} list={list} id={`lista-${String(at)}`} />
      ))}
      <Place view={view} say={say} />
      {view.use.length === 0 ? null : (
        <section class="tight" aria-labelledby="uso">
          <h2 id="uso">{say('concept.use')}</h2>
          {view.use.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {view.source.map((line) => (
        <p class="small muted" key={line}>
          {line}
        </p>
      ))}
    </Layout>
  );
}

function Links({ list, id }: { list: ConceptView['lists'][number]; id: string }): VNode | null {
  if (list.links.length === 0) return null;
  return (
    <section class="tight" aria-labelledby={id}>
      <h2 id={id}>{list.title}</h2>
      <ul class="two">
        {list.links.map(({ label, href }) => (
          <li key={href}>
            <a href={safeHref(href)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ view, say }: { view: ConceptView; say: Say }): VNode {
  return (
    <section class="tight" aria-labelledby="grupo">
      <h2 id="grupo">{say('concept.place')}</h2>
      <ol>
        {view.path.map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ol>
    </section>
  );
}
