import type { VNode } from 'preact';
import { Axis, Chart, percent, scaleOf, Swatch } from './figure.js';
import type { Drawing, KeyEntry, Scale } from './figure.js';

/** A part of a difference; parts add up to the total. */
export interface DifferencePart {
  label: string;
  value: number;
  text: string;
  /** What the variables at hand do not explain: always hatched, always last. */
  unexplained?: boolean;
}

export interface Decomposition {
  drawing: Drawing;
  parts: readonly DifferencePart[];
  total: { value: number; label: string; text: string };
  caption: string;
}

const FILLS = ['c3', 'c1', 'dots', 'c2'] as const;

function markOf(part: DifferencePart, at: number): KeyEntry['mark'] {
  if (part.value < 0 && part.unexplained !== true) return 'ring';
  if (part.unexplained === true) return 'hatch';
  return FILLS[at % FILLS.length] ?? 'c1';
}

interface Block {
  from: number;
  to: number;
  mark: KeyEntry['mark'];
}

/** Parts above zero stand to the right one after the other, those below zero to the left. */
function blocksOf(parts: readonly DifferencePart[]): Block[] {
  let [right, left] = [0, 0];
  return parts.map((part, at) => {
    const mark = markOf(part, at);
    const from = part.value < 0 ? left + part.value : right;
    if (part.value < 0) left = from;
    else right += part.value;
    return { from, to: from + Math.abs(part.value), mark };
  });
}

/** One bar of parts with the total marked, and the parts in words beside their patterns. */
export function DecompositionBar({
  decomposition,
  format,
}: {
  decomposition: Decomposition;
  format: (value: number) => string;
}): VNode {
  const { drawing, parts, total, caption } = decomposition;
  const blocks = blocksOf(parts);
  const scale = scaleOf([total.value, ...blocks.flatMap(({ from, to }) => [from, to])], {
    zero: true,
    from: 4,
    to: 96,
  });
  const place = scale.at(total.value);
  return (
    <>
      <Chart drawing={drawing} height={116}>
        <g transform="translate(0 20)">
          <Axis scale={scale} height={72} format={format} />
          {blocks.map((block, at) => (
            <BlockBar key={parts[at]?.label} block={block} scale={scale} />
          ))}
          <line class="zero" x1={percent(scale.at(0))} x2={percent(scale.at(0))} y1="0" y2="72" />
          <line class="zero" x1={percent(place)} x2={percent(place)} y1="0" y2="72" />
        </g>
        <text x={percent(place)} y="13" text-anchor={place > 60 ? 'end' : place < 40 ? 'start' : 'middle'}>
          {`${total.label} ${total.text}`}
        </text>
      </Chart>
      <table class="terms">
        <caption class="vh">{caption}</caption>
        <tbody>
          {parts.map((part, at) => (
            <tr key={part.label}>
              <td>
                <Swatch mark={markOf(part, at)} />
              </td>
              <th scope="row">{part.label}</th>
              <td class="num">{part.text}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan={2}>
              {total.label}
            </th>
            <td class="num">{total.text}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function BlockBar({ block: { from, to, mark }, scale }: { block: Block; scale: Scale }): VNode {
  const [x, width] = [percent(scale.at(from)), percent(scale.at(to) - scale.at(from))];
  if (mark === 'ring') return <rect class="hollow k3" x={x} y="14" width={width} height="44" />;
  const fill = mark === 'hatch' || mark === 'dots' ? { fill: `url(#p-${mark})` } : { class: mark };
  return (
    <svg x={x} y="14" width={width} height="44">
      <rect width="100%" height="44" {...fill} />
      <rect class="sep" x="100%" width="3" height="44" transform="translate(-3)" />
    </svg>
  );
}
