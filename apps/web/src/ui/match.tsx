import type { ComponentChildren, VNode } from 'preact';
import type { Say } from '../messages/message.js';
import { Icon } from './icons.js';
import type { IconName } from './icons.js';
import { safeHref } from './safe-href.js';

/** A ruled fact: the value in bold and, under it, what explains it. */
export interface Fact {
  value: string;
  note?: string | undefined;
}

/** Pay, hours, contract, travel: always these, always in this order. */
export interface JobFacts {
  pay: Fact;
  hours: Fact;
  contract: Fact;
  travel?: Fact | undefined;
}

export function Facts({ facts, say, wide = false }: { facts: JobFacts; say: Say; wide?: boolean }): VNode {
  return (
    <FactList
      wide={wide}
      items={[
        { icon: 'money', term: say('facts.pay'), fact: facts.pay },
        { icon: 'clock', term: say('facts.hours'), fact: facts.hours },
        { icon: 'file', term: say('facts.contract'), fact: facts.contract },
        ...(facts.travel === undefined
          ? []
          : [{ icon: 'bus' as const, term: say('facts.travel'), fact: facts.travel }]),
      ]}
    />
  );
}

interface FactListProps {
  items: readonly { icon: IconName; term: string; fact: Fact }[];
  wide?: boolean;
}

export function FactList({ items, wide = false }: FactListProps): VNode {
  return (
    <dl class={wide ? 'facts facts--2' : 'facts'}>
      {items.map((item) => (
        <div key={item.term}>
          <Icon name={item.icon} />
          <dt>{item.term}</dt>
          <dd>
            {item.fact.value} {item.fact.note === undefined ? null : <small>{item.fact.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Strong fit, possible fit, opens if something is lifted. */
export type BandName = 'much' | 'useful' | 'opens_if';

const WHOLE = 'M2 2h15v5h-5v5H7v5H2zM22 22H7v-5h5v-5h5V7h5z';

/** Both halves and a full stair, half a stair, or the second half still open. */
export function BandGlyph({ band }: { band: BandName }): VNode {
  return (
    <svg class="band__glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={band === 'opens_if' ? 'M2 2h15v5h-5v5H7v5H2z' : WHOLE} />
      {band === 'much' ? <path class="st" d="M17 2h5v5h-5zM12 7h5v5h-5zM7 12h5v5H7zM2 17h5v5H2z" /> : null}
      {band === 'useful' ? <path class="off" d="M17.5 2.5h4v4h-4zM12.5 7.5h4v4h-4z" /> : null}
      {band === 'useful' ? <path class="st" d="M7 12h5v5H7zM2 17h5v5H2z" /> : null}
      {band === 'opens_if' ? <path class="off" d="M21.2 21.2H7.8v-3.4h5v-5h5v-5h3.4z" /> : null}
    </svg>
  );
}

export function BandHeading({ band, id, say }: { band: BandName; id: string; say: Say }): VNode {
  return (
    <h2 class="band" id={id}>
      <BandGlyph band={band} /> {say(`band.${band}`)}
    </h2>
  );
}

/** What is missing, who can lift it, what changes: a barrier is never shown without its way out. */
export interface BridgeView {
  /** A few words in bold: “Choca con tus tardes.” */
  gap: string;
  gapNote?: string | undefined;
  /** In bold: who or what lifts it. */
  fix: string;
  fixNote?: string | undefined;
  fixFacts?: readonly { icon: 'pin' | 'money' | 'cal'; text: string }[] | undefined;
  /** Her page with the steps. */
  steps?: { label: string; href: string } | undefined;
  /** What changes once it is lifted. */
  result?: string | undefined;
}

export function Bridge({ bridge, children }: { bridge: BridgeView; children?: ComponentChildren }): VNode {
  return (
    <div class="bridge">
      <p class="bridge__gap">
        <strong>{bridge.gap}</strong> {bridge.gapNote}
      </p>
      <div class="bridge__fix">
        <p>
          <strong>{bridge.fix}</strong> {bridge.fixNote}
        </p>
        {bridge.fixFacts === undefined || bridge.fixFacts.length === 0 ? null : (
          <ul class="list">
            {bridge.fixFacts.map((fact) => (
              <li key={fact.text}>
                <Icon name={fact.icon} />
                <span>{fact.text}</span>
              </li>
            ))}
          </ul>
        )}
        {bridge.steps === undefined ? null : (
          <p>
            <a href={safeHref(bridge.steps.href)}>{bridge.steps.label}</a>
          </p>
        )}
        {children}
      </div>
      {bridge.result === undefined ? null : <p class="bridge__then">{bridge.result}</p>}
    </div>
  );
}
