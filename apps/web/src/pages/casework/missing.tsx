import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Icon } from '../../ui/icons.js';
import type { IconName } from '../../ui/icons.js';

/** What is missing, by how it is lifted; whoever takes care of it stands beside it. */
export interface Gap {
  title: string;
  text: string;
  /** “Cuida: Clínica legal Bolívar. Fecha estimada: 15 de diciembre.” */
  owner?: string | undefined;
}

export interface MissingView {
  required: readonly Gap[];
  learnable: readonly Gap[];
  supported: readonly Gap[];
}

const KINDS = [
  { kind: 'required', look: 'card card--gap tight', icon: 'lock' },
  { kind: 'learnable', look: 'card card--aji tight', icon: 'book' },
  { kind: 'supported', look: 'card card--go tight', icon: 'heart' },
] as const satisfies readonly { kind: keyof MissingView; look: string; icon: IconName }[];

export function Missing({ missing, say }: { missing: MissingView; say: Say }): VNode {
  const shown = KINDS.filter(({ kind }) => missing[kind].length > 0);
  if (shown.length === 0) return <p>{say('card.nothingMissing')}</p>;
  return (
    <div class="three">
      {shown.map(({ kind, look, icon }) => (
        <div class={look} key={kind}>
          <h3>
            <Icon name={icon} /> {say(`card.${kind}`)}
          </h3>
          {missing[kind].map((gap) => (
            <div class="tight" key={gap.title}>
              <p>
                <strong>{gap.title}.</strong> {gap.text}
              </p>
              {gap.owner === undefined ? null : <p class="muted">{gap.owner}</p>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
