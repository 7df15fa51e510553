import type { VNode } from 'preact';
import type { MessageKey, Say } from '../messages/message.js';
import { fieldId } from './field.js';
import { Scroll } from './notice.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** The four blocks of a day by their first hour; each lasts four hours. */
const BLOCKS = [
  { hour: '06', name: 'morning', times: '6 – 10' },
  { hour: '10', name: 'midday', times: '10 – 2' },
  { hour: '14', name: 'afternoon', times: '2 – 6' },
  { hour: '18', name: 'night', times: '6 – 10' },
] as const;

type DayNumber = (typeof DAYS)[number];
type Block = (typeof BLOCKS)[number];

interface WeekGridProps {
  say: Say;
  name: string;
  caption: string;
  /** Marked blocks as `day-hour`: `1-06` is Monday from six to ten. */
  checked: readonly string[];
}

/**
 * Four blocks by seven days. A day's name is itself a box, sent as `1-all`: it marks the whole row without script, and
 * whoever reads the answer takes it as the four blocks of that day.
 */
export function WeekGrid(props: WeekGridProps): VNode {
  return (
    <>
      <Blocks {...props} />
      <OtherHours {...props} />
    </>
  );
}

function Blocks({ say, name, caption, checked }: WeekGridProps): VNode {
  return (
    <table class="week" id={fieldId(name)}>
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">{say('week.day')}</span>
          </th>
          {BLOCKS.map((block) => (
            <th scope="col" key={block.hour}>
              {say(`week.${block.name}`)}
              <small>{block.times}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAYS.map((day) => (
          <WeekRow key={day} say={say} name={name} day={day} checked={checked} />
        ))}
      </tbody>
    </table>
  );
}

/** After ten at night, and hours that somebody typed more finely: kept, and to be taken away one by one. */
function OtherHours({ say, name, checked }: WeekGridProps): VNode {
  const spans = checked.filter((value) => /^[1-7]-\d\d:/u.test(value));
  const nights = DAYS.map((day) => `${String(day)}-22`);
  const label = (value: string): string => {
    const day = say(`week.day${Number(value.charAt(0)) as DayNumber}`);
    const span = /-(\d\d:\d\d)-(\d\d:\d\d)$/u.exec(value);
    return span === null ? day : say('week.span', { day, from: span[1] ?? '', to: span[2] ?? '' });
  };
  return (
    <details open={checked.some((value) => !isShown(value))}>
      <summary>{say('week.nights')}</summary>
      <div>
        {[...nights, ...spans].map((value) => (
          <label class="check" key={value}>
            <input type="checkbox" name={name} value={value} checked={checked.includes(value)} />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

function isShown(value: string): boolean {
  return /^[1-7]-(?:06|10|14|18|all)$/u.test(value);
}

/**
 * A marked day name (`1-all`) as the four blocks of that day, in the names that hold a week; anything else stays as it
 * was posted. To be done before the answer is read.
 */
export function spreadWholeDays(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const spread = (value: unknown): unknown[] => {
    const day = typeof value === 'string' ? /^([1-7])-all$/u.exec(value)?.[1] : undefined;
    return day === undefined ? [value] : BLOCKS.map((block) => `${day}-${block.hour}`);
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      return [name, values.some((item) => /^[1-7]-all$/u.test(String(item))) ? values.flatMap(spread) : value];
    }),
  );
}

function WeekRow({ say, name, day, checked }: Omit<WeekGridProps, 'caption'> & { day: DayNumber }): VNode {
  const all = `${String(day)}-all`;
  return (
    <tr>
      <th scope="row">
        <label class="week__day">
          <input
            type="checkbox"
            name={name}
            value={all}
            checked={checked.includes(all)}
            aria-label={say('week.wholeDay', { day: say(dayKey(day)) })}
          />
          <span>{say(shortDayKey(day))}</span>
        </label>
      </th>
      {BLOCKS.map((block) => (
        <Cell key={block.hour} say={say} name={name} day={day} block={block} checked={checked} />
      ))}
    </tr>
  );
}

interface CellProps extends Omit<WeekGridProps, 'caption'> {
  day: DayNumber;
  block: Block;
}

function Cell({ say, name, day, block, checked }: CellProps): VNode {
  const value = `${String(day)}-${block.hour}`;
  const label = say('week.cell', { day: say(dayKey(day)), times: say(`week.${block.name}Times`) });
  return (
    <td>
      <label>
        <input type="checkbox" name={name} value={value} checked={checked.includes(value)} aria-label={label} />
        <span class="week__cell" />
      </label>
    </td>
  );
}

function dayKey(day: DayNumber): MessageKey {
  return `week.day${day}`;
}

function shortDayKey(day: DayNumber): MessageKey {
  return `week.short${day}`;
}

/** One day of a shift, as typed: `HH:MM` or empty. */
export interface HoursRow {
  from: string;
  to: string;
  /** Hours of that day as text, or “free”. */
  total?: string | undefined;
}

interface HoursGridProps {
  say: Say;
  /** Controls are named `<name>-from-1` … `<name>-to-7`, Monday = 1. */
  name: string;
  caption: string;
  rows: readonly HoursRow[];
  /** Under the grid: “45 horas. Máximo legal: 48”. */
  total?: string | undefined;
}

export function HoursGrid({ say, name, caption, rows, total }: HoursGridProps): VNode {
  return (
    <Scroll label={caption}>
      <table class="table hours" id={fieldId(name)}>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('week.day')}</th>
            <th scope="col">{say('week.from')}</th>
            <th scope="col">{say('week.to')}</th>
            <th scope="col" class="num">
              {say('week.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day) => (
            <HoursOfDay key={day} say={say} name={name} day={day} row={rows[day - 1]} />
          ))}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">{say('week.total')}</th>
              <td colspan={3} class="num">
                {total}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}

interface HoursOfDayProps {
  say: Say;
  name: string;
  day: DayNumber;
  row: HoursRow | undefined;
}

function HoursOfDay({ say, name, day, row }: HoursOfDayProps): VNode {
  const long = say(dayKey(day));
  return (
    <tr>
      <th scope="row">{say(shortDayKey(day))}</th>
      {(['from', 'to'] as const).map((side) => (
        <td key={side}>
          <input
            class="input"
            type="time"
            name={`${name}-${side}-${String(day)}`}
            value={row?.[side]}
            aria-label={say(`week.${side}Of`, { day: long })}
          />
        </td>
      ))}
      <td class="num">{row?.total}</td>
    </tr>
  );
}
