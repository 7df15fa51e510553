import { scaleLinear } from 'd3-scale';
import type { ComponentChildren, VNode } from 'preact';
import type { Say } from '../messages/message.js';
import { Table } from './data.js';
import { Details } from './notice.js';

/** A figure's numbers in rows; the first cell of a row is its heading. */
export interface FigureTable {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface FigureFrame {
  /** Names its parts on the page. */
  id: string;
  heading: string;
  /** The finding in one sentence. */
  finding: string;
  table?: FigureTable | undefined;
  notes?: readonly string[] | undefined;
}

/** What a drawing says to whoever does not see it. */
export interface Drawing {
  id: string;
  title: string;
  description: string;
}

/** A drawing is one image to a screen reader; its title and description speak for it. */
const IMAGE = { role: 'img' } as const;

/** Sentence, drawing, numbers behind a disclosure, notes. */
export function Figure({ figure, say, children }: FigureProps): VNode {
  const { id, heading, finding, table, notes = [] } = figure;
  return (
    <section class="fig card" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{heading}</h2>
      <p class="fig__say">{finding}</p>
      {children}
      {notes.map((note) => (
        <p class="muted" key={note}>
          {note}
        </p>
      ))}
      {table === undefined ? null : (
        <Details summary={say('figure.table')}>
          <Numbers table={table} />
        </Details>
      )}
    </section>
  );
}

interface FigureProps {
  figure: FigureFrame;
  say: Say;
  children: ComponentChildren;
}

function Numbers({ table }: { table: FigureTable }): VNode {
  return (
    <Table
      caption={table.caption}
      shown
      columns={table.columns.map((label, at) => ({ label, numeric: at > 0 }))}
      rows={table.rows.map((cells, at) => ({ key: String(at), cells }))}
    />
  );
}

/** No viewBox: places across are percents, so letters keep their size on a phone. */
export function Chart({ drawing, height, children }: ChartProps): VNode {
  const { id, title, description } = drawing;
  return (
    <svg class="chart" height={height} aria-labelledby={`${id}-t ${id}-d`} {...IMAGE}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {children}
    </svg>
  );
}

interface ChartProps {
  drawing: Drawing;
  height: number;
  children: ComponentChildren;
}

export interface KeyEntry {
  label: string;
  mark: 'c1' | 'c2' | 'c3' | 'ring' | 'hatch' | 'dots' | 'line' | 'dashed';
}

export function Key({ entries }: { entries: readonly KeyEntry[] }): VNode {
  return (
    <ul class="key">
      {entries.map(({ label, mark }) => (
        <li key={label}>
          <Swatch mark={mark} />
          {label}
        </li>
      ))}
    </ul>
  );
}

export function Swatch({ mark }: { mark: KeyEntry['mark'] }): VNode {
  return (
    <svg class="swatch" aria-hidden="true">
      <SwatchMark mark={mark} />
    </svg>
  );
}

function SwatchMark({ mark }: { mark: KeyEntry['mark'] }): VNode {
  if (mark === 'ring') return <rect class="hollow k3" x="2" y="2" width="20" height="12" />;
  if (mark === 'line') return <line class="k1" x1="0" x2="24" y1="8" y2="8" />;
  if (mark === 'dashed') return <line class="k2" x1="0" x2="24" y1="8" y2="8" stroke-dasharray="7 4" />;
  if (mark === 'hatch' || mark === 'dots') return <rect fill={`url(#p-${mark})`} width="24" height="16" />;
  return <rect class={mark} width="24" height="16" />;
}

/** Places between two percents of the width, with round ticks. */
export interface Scale {
  at: (value: number) => number;
  ticks: readonly number[];
}

/** Values → percents of the width; the ends are round, zero is inside when `zero` asks for it. */
export function scaleOf(values: readonly number[], { zero, ticks = 4, from = 0, to = 100 }: ScaleOptions): Scale {
  const known = [...values, ...(zero ? [0] : [])].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const reach = low === high ? Math.max(Math.abs(low), 1) / 2 : 0;
  const scale = scaleLinear([low - (zero && low >= 0 ? 0 : reach), high + reach], [from, to]).nice(ticks);
  return { at: (value) => scale(value), ticks: scale.ticks(ticks) };
}

interface ScaleOptions {
  zero: boolean;
  ticks?: number;
  from?: number;
  to?: number;
}

export const percent = (value: number): string => `${value.toFixed(2)}%`;

/** Vertical lines with their values below; the one at zero is strong. */
export function Axis({ scale, height, format }: AxisProps): VNode {
  return (
    <>
      {scale.ticks.map((tick) => {
        const place = scale.at(tick);
        const anchor = place < 5 ? 'start' : place > 95 ? 'end' : 'middle';
        return (
          <g key={tick}>
            <line class={tick === 0 ? 'zero' : 'axis'} x1={percent(place)} x2={percent(place)} y1="0" y2={height} />
            <text class="sub" x={percent(place)} y={height + 20} text-anchor={anchor}>
              {format(tick)}
            </text>
          </g>
        );
      })}
    </>
  );
}

interface AxisProps {
  scale: Scale;
  height: number;
  format: (value: number) => string;
}

/** A drawing does not wrap its words: what is longer than a phone is wide stands whole in the table. */
export function short(label: string, most = 32): string {
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}

/** Moves labels down where they would stand on each other; keeps their order. */
export function apart(places: readonly number[], gap = 20): number[] {
  const order = places.map((y, at) => ({ y, at })).sort((one, two) => one.y - two.y);
  const result = [...places];
  let last = -Infinity;
  for (const { y, at } of order) {
    last = Math.max(y, last + gap);
    result[at] = last;
  }
  return result;
}
