import type { VNode } from 'preact';
import type { Say } from '../messages/message.js';
import type { DayHours } from './format.js';

/** The week of a job against the hours of care that nobody else covers. */
export interface CareChartView {
  shift: readonly DayHours[];
  /** Parts of the shift that meet uncovered care. */
  clash: readonly DayHours[];
  /** One sentence with the same content, for whoever does not see the drawing. */
  description: string;
}

/** A drawing is one image to a screen reader; its title and description speak for it. */
const IMAGE = { role: 'img' } as const;
const FIRST = 360;
const LAST = 1320;
const LEFT = 12;
const TICKS = [360, 600, 840, 1080, 1320] as const;

/** Minutes → percent of the width; no viewBox, so the letters keep their size on a phone. */
function x(minutes: number): number {
  const inside = Math.min(Math.max(minutes, FIRST), LAST);
  return LEFT + ((inside - FIRST) / (LAST - FIRST)) * (100 - LEFT);
}

const percent = (value: number): string => `${value.toFixed(1)}%`;

function Block({ hours, gap }: { hours: DayHours; gap: boolean }): VNode {
  return (
    <rect
      class={gap ? undefined : 'c1'}
      x={percent(x(hours.from))}
      y={26 + (hours.day - 1) * 24}
      width={percent(x(hours.to) - x(hours.from))}
      height="16"
      fill={gap ? 'url(#p-gap)' : undefined}
    />
  );
}

function Tick({ minutes }: { minutes: number }): VNode {
  const place = percent(x(minutes));
  const anchor = minutes === FIRST ? 'start' : minutes === LAST ? 'end' : 'middle';
  const hour = minutes / 60;
  return (
    <>
      <line class="axis" x1={place} x2={place} y1="20" y2="192" />
      <text class="sub" x={place} y="13" text-anchor={anchor}>
        {`${String(hour > 12 ? hour - 12 : hour)} ${hour >= 12 ? 'p' : 'a'}`}
      </text>
    </>
  );
}

/** A shift may pass midnight; the drawing shows from six to ten at night. */
export function CareChart({ chart, say }: { chart: CareChartView; say: Say }): VNode {
  return (
    <>
      <svg class="chart" height="194" aria-labelledby="cl-t cl-d" {...IMAGE}>
        <title id="cl-t">{say('chart.careTitle')}</title>
        <desc id="cl-d">{chart.description}</desc>
        {TICKS.map((minutes) => (
          <Tick key={minutes} minutes={minutes} />
        ))}
        {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
          <text class="sub" x="0" y={39 + (day - 1) * 24} key={day}>
            {say(`week.short${day}`)}
          </text>
        ))}
        {chart.shift.map((hours) => (
          <Block key={`s${String(hours.day)}-${String(hours.from)}`} hours={hours} gap={false} />
        ))}
        {chart.clash.map((hours) => (
          <Block gap key={`c${String(hours.day)}-${String(hours.from)}`} hours={hours} />
        ))}
      </svg>
      <ul class="key">
        <li>
          <svg aria-hidden="true">
            <rect class="c1" width="24" height="14" y="1" />
          </svg>
          {say('chart.careShift')}
        </li>
        <li>
          <svg aria-hidden="true">
            <rect width="24" height="14" y="1" fill="url(#p-gap)" />
          </svg>
          {say('chart.careClash')}
        </li>
      </ul>
    </>
  );
}
