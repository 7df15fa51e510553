import type { VNode } from 'preact';
import { Axis, Chart, percent, scaleOf, short } from './figure.js';
import type { Drawing, Scale } from './figure.js';

/** One value with its interval and its text. */
export interface Mark {
  label: string;
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  text: string;
  /** Second group: another colour and another pattern. */
  second?: boolean;
  /** A ring instead of a disc. */
  ring?: boolean;
}

interface MarksProps {
  drawing: Drawing;
  marks: readonly Mark[];
  /** A tick of the axis as text. */
  format: (value: number) => string;
}

const ends = (marks: readonly Mark[]): number[] =>
  marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);

const DOT_ROW = 58;

/** Dots with their intervals; the axis need not start at zero unless it compares with no difference. */
export function Dots({ drawing, marks, format, zero = false }: MarksProps & { zero?: boolean }): VNode {
  const scale = scaleOf(ends(marks), { zero, from: 2, to: 98 });
  const height = marks.length * DOT_ROW + 6;
  return (
    <Chart drawing={drawing} height={height + 28}>
      <Axis scale={scale} height={height} format={format} />
      {marks.map((mark, row) => (
        <Dot key={mark.label} mark={mark} scale={scale} y={row * DOT_ROW + 42} />
      ))}
    </Chart>
  );
}

function Dot({ mark, scale, y }: { mark: Mark; scale: Scale; y: number }): VNode {
  const { label, value, low = value, high = value, text, second, ring } = mark;
  const [left, right] = [scale.at(low), scale.at(high)];
  const group = second === true ? 2 : 1;
  const beside = right <= 100 - TEXT_WIDTH || left >= TEXT_WIDTH;
  return (
    <>
      <text class="halo" x="0" y={y - 20}>
        {short(label, beside ? 32 : 20)}
      </text>
      <line class={`k${String(group)}`} x1={percent(left)} x2={percent(right)} y1={y} y2={y} />
      {ring === true ? (
        <circle class={`hollow k${String(group)}`} cx={percent(scale.at(value))} cy={y} r="7" />
      ) : (
        <circle class={`c${String(group)}`} cx={percent(scale.at(value))} cy={y} r="8" />
      )}
      <ValueText text={text} left={left} right={right} y={y + 6} />
    </>
  );
}

/** Percent of a phone’s width that a value and its sign take. */
const TEXT_WIDTH = 26;

/** Beside the interval where there is room, else above it at the right edge. */
function ValueText({ text, left, right, y }: { text: string; left: number; right: number; y: number }): VNode {
  if (right <= 100 - TEXT_WIDTH)
    return (
      <text class="halo" x={percent(right)} dx="12" y={y}>
        {text}
      </text>
    );
  if (left >= TEXT_WIDTH)
    return (
      <text class="halo" x={percent(left)} dx="-12" y={y} text-anchor="end">
        {text}
      </text>
    );
  return (
    <text class="halo" x="100%" y={y - 26} text-anchor="end">
      {text}
    </text>
  );
}

const BAR_ROW = 56;

/** Bars from zero, the second group hatched; the interval is a thin line over the end. */
export function Bars({ drawing, marks, format }: MarksProps): VNode {
  const negative = marks.some(({ value, low = value }) => Math.min(value, low) < 0);
  const scale = scaleOf(ends(marks), { zero: true, from: negative ? 2 : 0, to: 76 });
  const height = marks.length * BAR_ROW + 4;
  return (
    <Chart drawing={drawing} height={height + 28}>
      <Axis scale={scale} height={height} format={format} />
      {marks.map((mark, row) => (
        <Bar key={mark.label} mark={mark} scale={scale} y={row * BAR_ROW + 26} />
      ))}
    </Chart>
  );
}

function Bar({ mark, scale, y }: { mark: Mark; scale: Scale; y: number }): VNode {
  const { label, value, low, high, text, second } = mark;
  const [zero, end] = [scale.at(0), scale.at(value)];
  const fill = second === true ? { fill: 'url(#p-hatch)' } : { class: 'c1' };
  const after = Math.max(zero, end, high === undefined ? 0 : scale.at(high));
  return (
    <>
      <text class="halo" x="0" dx="8" y={y - 6}>
        {short(label, 30)}
      </text>
      <rect x={percent(Math.min(zero, end))} width={percent(Math.abs(end - zero))} y={y} height="20" {...fill} />
      {low === undefined || high === undefined ? null : (
        <line class="zero" x1={percent(scale.at(low))} x2={percent(scale.at(high))} y1={y + 10} y2={y + 10} />
      )}
      <text class="halo" x={percent(after)} dx="8" y={y + 16}>
        {text}
      </text>
    </>
  );
}
