import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import { employerLine, jobFacts } from '../../ui/job.js';
import type { JobView } from '../../ui/job.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { BandHeading, Bridge, Facts } from '../../ui/match.js';
import type { BandName, BridgeView } from '../../ui/match.js';
import { Empty, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface OpportunityCard {
  href: string;
  job: JobView;
  /** Reasons in words, already joined; never a number of fit. */
  why: string;
  bridge?: BridgeView | undefined;
  /** “Otro camino”, “Dijiste que te interesa”, “Cierra el viernes”. */
  tags?: readonly TagView[] | undefined;
}

export interface OpportunitiesView extends PageView {
  /** Bands in order; an empty one is not printed. */
  bands: readonly { band: BandName; cards: readonly OpportunityCard[] }[];
  count: number;
  /** Who reviewed them and when: “Rosa revisó cada uno hoy, 23 de nov.” */
  reviewed?: string | undefined;
  /** Which state of her list is shown; the page asks now and then whether an employer or she changed it. */
  revision: string;
  updating: boolean;
  /** The support that opens most: “Un cupo de cuidado en la tarde” and what it opens. */
  opener?: { what: string; effect: string; link: { label: string; href: string } } | undefined;
  /** Actions of “¿Sigues buscando?”: one button each, field `search`. */
  freshness?: { action: string; paused: boolean } | undefined;
  empty?: { text: string; action: { label: string; href: string } } | undefined;
  pager?: PagerView | undefined;
}

export function Opportunities(view: OpportunitiesView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('opportunities.title')}>
      <Live id="puestos" revision={view.revision} waiting={view.updating}>
        <h1>{say('opportunities.count', { count: view.count })}</h1>
        {view.reviewed === undefined ? null : <p class="muted">{view.reviewed}</p>}
        <div class="cols">
          <div class="flow">
            <Updating view={view} say={say} />
            <Bands view={view} say={say} />
            <Pager pager={view.pager} say={say} />
          </div>
          <Search view={view} say={say} />
        </div>
      </Live>
    </Layout>
  );
}

interface Part {
  view: OpportunitiesView;
  say: Say;
}

function Updating({ view, say }: Part): VNode | null {
  if (!view.updating) return null;
  return (
    <Notice tone="info" icon="clock">
      <p>
        <strong>{say('ui.updating')}</strong> {say('ui.updatingText')}
      </p>
      <p>
        <a href={safeHref(view.frame.path)}>{say('ui.refresh')}</a>
      </p>
    </Notice>
  );
}

function Bands({ view, say }: Part): VNode {
  const shown = view.bands.filter((band) => band.cards.length > 0);
  if (shown.length === 0)
    return (
      <Empty
        title={say('opportunities.empty')}
        text={view.empty?.text ?? say('opportunities.emptyText')}
        action={view.empty?.action}
      />
    );
  const first = shown[0]?.cards[0];
  return (
    <div class="flow flow--xl">
      {shown.map(({ band, cards }) => (
        <section class="flow" aria-labelledby={`b-${band}`} key={band}>
          <BandHeading band={band} id={`b-${band}`} say={say} />
          {cards.map((card) => (
            <Card key={card.href} card={card} say={say} first={card === first} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Card({ card, say, first }: { card: OpportunityCard; say: Say; first: boolean }): VNode {
  return (
    <article class={first ? 'card card--key' : 'card'}>
      <h3>
        <a href={safeHref(card.href)}>{card.job.title}</a>
      </h3>
      <p class="card__by">{employerLine(card.job, say)}</p>
      {card.tags === undefined || card.tags.length === 0 ? null : (
        <p class="row">
          {card.tags.map((tag) => (
            <Tag key={tag.text} {...tag} />
          ))}
        </p>
      )}
      <Facts facts={jobFacts(card.job, say)} say={say} />
      {card.why === '' ? null : <p>{card.why}</p>}
      {card.bridge === undefined ? null : <Bridge bridge={card.bridge} />}
      <div class="actions actions--stack">
        <a class={first ? 'btn' : 'btn btn--2'} href={safeHref(card.href)}>
          {say(card.bridge === undefined ? 'opportunities.why' : 'opportunities.open')}
          <span class="vh">: {card.job.title}</span>
        </a>
      </div>
    </article>
  );
}

function Search({ view, say }: Part): VNode {
  return (
    <aside class="flow" aria-label={say('opportunities.yourSearch')}>
      {view.opener === undefined ? null : (
        <section class="margin tight">
          <h2>{say('opportunities.opener')}</h2>
          <p>
            <strong>{view.opener.what}</strong> {view.opener.effect}
          </p>
          <p>
            <a href={safeHref(view.opener.link.href)}>{view.opener.link.label}</a>
          </p>
        </section>
      )}
      {view.freshness === undefined ? null : (
        <section class="card tight">
          <h2>{say(view.freshness.paused ? 'opportunities.paused' : 'opportunities.still')}</h2>
          <p>{say(view.freshness.paused ? 'opportunities.pausedText' : 'opportunities.stillText')}</p>
          <Form frame={view.frame} action={view.freshness.action} class="actions">
            <Button look="outline" name="search" value="on">
              {say(view.freshness.paused ? 'opportunities.resume' : 'opportunities.yes')}
            </Button>
            {view.freshness.paused ? null : (
              <Button look="text" name="search" value="paused">
                {say('opportunities.pause')}
              </Button>
            )}
            <Button look="text" name="search" value="hired">
              {say('opportunities.hired')}
            </Button>
          </Form>
        </section>
      )}
    </aside>
  );
}
