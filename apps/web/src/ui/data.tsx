import type { ComponentChildren, VNode } from 'preact';
import type { Say } from '../messages/message.js';
import { Scroll } from './notice.js';
import { safeHref } from './safe-href.js';

/** A list is paged by key: the controller knows where the neighbours start. */
export interface PagerView {
  previous?: string | undefined;
  next?: string | undefined;
  /** “21 a 40 de 86”, when it is known. */
  place?: string | undefined;
}

export function Pager({ pager, say }: { pager: PagerView | undefined; say: Say }): VNode | null {
  if (pager === undefined || (pager.previous === undefined && pager.next === undefined)) return null;
  return (
    <nav aria-label={say('ui.pages')}>
      <ul class="pager">
        {pager.previous === undefined ? null : (
          <li>
            <a href={safeHref(pager.previous)} rel="prev">
              {say('ui.previous')}
            </a>
          </li>
        )}
        {pager.place === undefined ? null : <li class="pager__place">{pager.place}</li>}
        {pager.next === undefined ? null : (
          <li>
            <a href={safeHref(pager.next)} rel="next">
              {say('ui.next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

export interface Column {
  label: string;
  numeric?: boolean;
}

interface TableProps {
  caption: string;
  /** The caption is printed, not only read aloud. */
  shown?: boolean;
  columns: readonly Column[];
  /** The first cell of a row is its heading. */
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}

/** On a phone each row becomes a small stack, with the column's name before its value. */
export function Table({ caption, shown = false, columns, rows }: TableProps): VNode {
  return (
    <Scroll label={caption}>
      <table class="table stack">
        <caption class={shown ? undefined : 'vh'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.numeric === true ? 'num' : undefined} key={column.label}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <TableCell key={index} column={columns[index]} heading={index === 0} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface TableCellProps {
  column: Column | undefined;
  heading: boolean;
  cell: ComponentChildren;
}

function TableCell({ column, heading, cell }: TableCellProps): VNode {
  // A bare number says nothing without its column.
  const label = column?.numeric === true ? column.label : undefined;
  if (heading) {
    return (
      <th scope="row" data-th={label}>
        {cell}
      </th>
    );
  }
  return (
    <td class={column?.numeric === true ? 'num' : undefined} data-th={column?.label}>
      {cell}
    </td>
  );
}

/** A bar of words' worth: the text beside it says the same. Shares from 0 to 1. */
export function Meter({ share, of = 1, less = false }: { share: number; of?: number; less?: boolean }): VNode {
  const width = (value: number): string => `${(Math.min(Math.max(value, 0), 1) * 100).toFixed(1)}%`;
  return (
    <svg class="bar" aria-hidden="true">
      <rect class="bar__max" width={width(of)} height="12" />
      <rect class={less ? 'bar__less' : undefined} width={width(share)} height="12" />
    </svg>
  );
}

export function Progress({ value, max, label, id }: { value: number; max: number; label: string; id: string }): VNode {
  return (
    <>
      <p id={id}>{label}</p>
      <progress max={max} value={value} aria-labelledby={id} />
    </>
  );
}

/** A part of the page that looks by itself whether it changed; `revision` says which state is shown. */
export function Live({
  id,
  revision,
  waiting,
  children,
}: {
  id: string;
  revision: string;
  waiting: boolean;
  children: ComponentChildren;
}): VNode {
  return (
    <div id={id} class="flow" data-poll="" data-waiting={waiting ? '' : undefined} data-revision={revision}>
      {children}
    </div>
  );
}

/** What was told, each with its question. */
export function Pairs({ items }: { items: readonly { label: string; value: string }[] }): VNode {
  return (
    <dl class="answers">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
