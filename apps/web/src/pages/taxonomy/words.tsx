import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { OptionRows } from '../../ui/choice.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import type { Suggestion, WordKind } from './suggestion.js';

export interface WordsView extends PageView {
  action: string;
  /** What was typed, to be typed again. */
  asked: string;
  kind: WordKind;
  found: readonly (Suggestion & { href?: string | undefined })[];
  /** Where somebody can leave her own words. */
  keepHref: string;
  /** Whom to name for data of ESCO on the page. */
  attribution?: string | undefined;
}

/** Fields: `q` and `tipo`; a plain search that also leads into the catalogue. */
export function Words(view: WordsView): VNode {
  const say = speaker(view.frame.locale);
  const kinds = (['occupation', 'skill'] as const).map((value) => ({ value, label: say(`word.${value}`) }));
  return (
    <Layout frame={view.frame} title={say('word.title')}>
      <h1>{say('word.title')}</h1>
      <p>{say('word.lead')}</p>
      <form class="flow" method="get" action={safeHref(view.action)}>
        <div class="field">
          <label for="f-q">{say('word.q')}</label>
          <input class="input" id="f-q" name="q" type="search" value={view.asked} maxlength={120} />
        </div>
        <fieldset>
          <legend class="label">{say('word.kind')}</legend>
          <OptionRows kind="radio" name="tipo" options={kinds} chosen={[view.kind]} two />
        </fieldset>
        <button class="btn btn--2">{say('word.search')}</button>
      </form>
      {view.asked === '' ? null : <Found view={view} say={say} />}
      {view.attribution === undefined ? null : <p class="small muted">{view.attribution}</p>}
    </Layout>
  );
}

function Found({ view, say }: { view: WordsView; say: Say }): VNode {
  if (view.found.length === 0) return <Empty title={say('word.nothing')} text={say('word.nothingText')} />;
  return (
    <section class="flow" aria-labelledby="parecidos">
      <h2 id="parecidos">{say('word.found', { count: view.found.length, text: view.asked })}</h2>
      <ul class="tasks">
        {view.found.map(({ id, label, group, href }) => (
          <li key={id}>
            {href === undefined ? <strong>{label}</strong> : <a href={safeHref(href)}>{label}</a>}
            <small>{group}</small>
          </li>
        ))}
      </ul>
      <p>
        <strong>{say('word.none')}</strong> {say('word.noneText')}{' '}
        <a href={safeHref(view.keepHref)}>{say('nav.steps')}</a>
      </p>
    </section>
  );
}

interface SuggestionsView {
  found: readonly (Suggestion & { value: string })[];
  say: Say;
}

/** The entries of the list that the script shows while somebody types; the last one is only read aloud. */
export function Suggestions({ found, say }: SuggestionsView): VNode {
  return (
    <>
      {found.map(({ id, label, group, value }) => (
        <li data-id={id} data-value={value} key={id}>
          {label}
          <small>{group}</small>
        </li>
      ))}
      <li hidden>{say('word.said', { count: found.length })}</li>
    </>
  );
}
