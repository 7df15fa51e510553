import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Icon } from '../../ui/icons.js';
import type { IconName } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { IconList } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface HomeView extends PageView {
  seekerHref: string;
  employerHref: string;
  organisationHref: string;
  /** Absent while no directory of services is published. */
  servicesHref?: string | undefined;
  reportHref: string;
  organisations: number;
  /** Cities as one text: “Lima, Trujillo y Arequipa”. */
  cities: string;
  /** “Hoy atendemos hasta las 6 p. m.” or when they open again. */
  officeHours: string;
  contact?: { label: string; href: string } | undefined;
}

export function Home(view: HomeView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={{ ...view.frame, entry: true }} title={say('home.title')}>
      <div class="cols cols--hero">
        <div class="flow">
          <h1 class="display">{say('home.title')}</h1>
          <p class="lead">{say.rich('home.lead')}</p>
          <Doors view={view} say={say} />
          {view.servicesHref === undefined ? null : (
            <p>
              <a href={safeHref(view.servicesHref)}>{say('home.services')}</a> {say('home.servicesNote')}
            </p>
          )}
        </div>
        <Example say={say} />
      </div>
      <section class="wide cols">
        <How say={say} />
        <Behind view={view} say={say} />
      </section>
    </Layout>
  );
}

interface Part {
  view: HomeView;
  say: Say;
}

function Doors({ view, say }: Part): VNode {
  return (
    <nav aria-label={say('home.start')}>
      <Door href={view.seekerHref} icon="work" title={say('home.seeker')} text={say('home.seekerNote')} first />
      <Door href={view.employerHref} icon="shop" title={say('home.employer')} text={say('home.employerNote')} />
      <Door
        href={view.organisationHref}
        icon="users"
        title={say('home.organisation')}
        text={say('home.organisationNote')}
      />
    </nav>
  );
}

interface DoorProps {
  href: string;
  icon: IconName;
  title: string;
  text: string;
  first?: boolean;
}

function Door({ href, icon, title, text, first = false }: DoorProps): VNode {
  return (
    <a class={first ? 'path path--key' : 'path'} href={safeHref(href)}>
      <Icon name={icon} />
      <span>
        <b>{title}</b> {text}
      </span>
      <Icon name="right" />
    </a>
  );
}

function Example({ say }: { say: Say }): VNode {
  return (
    <figure class="card flow" aria-labelledby="ejemplo">
      <figcaption id="ejemplo">{say.rich('home.example')}</figcaption>
      <div class="bridge">
        <p class="bridge__gap">{say.rich('home.exampleGap')}</p>
        <p class="bridge__fix">{say.rich('home.exampleFix')}</p>
        <p class="bridge__then">{say('home.exampleThen')}</p>
      </div>
    </figure>
  );
}

function How({ say }: { say: Say }): VNode {
  return (
    <div class="flow">
      <h2>{say('home.how')}</h2>
      <ol class="line flow">
        {(['home.how1', 'home.how2', 'home.how3', 'home.how4'] as const).map((key) => (
          <li key={key}>{say.rich(key)}</li>
        ))}
      </ol>
    </div>
  );
}

function Behind({ view, say }: Part): VNode {
  return (
    <aside class="margin flow" aria-labelledby="quien">
      <h2 id="quien">{say('home.behind')}</h2>
      <p>{say.rich('home.behindText', { count: view.organisations, cities: view.cities })}</p>
      <IconList
        items={[
          {
            icon: 'check',
            text: (
              <>
                {say('home.free')} <a href={safeHref(view.reportHref)}>{say('home.report')}</a>
              </>
            ),
          },
          { icon: 'check', text: say('home.noPolice') },
          { icon: 'check', text: say('home.reviewed') },
        ]}
      />
      <p>
        <Icon name="clock" /> {view.officeHours}
      </p>
      {view.contact === undefined ? null : (
        <p>
          <Icon name="phone" /> <a href={safeHref(view.contact.href)}>{view.contact.label}</a>
        </p>
      )}
    </aside>
  );
}
