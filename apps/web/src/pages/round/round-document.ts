import type { PlaceLine, Round } from '#matching';
import { csvLines } from '#platform';
import { documentWorkbook, type ReportDocument } from '#report';
import type { Say } from '../../messages/message.js';
import type { SharedView } from './round.js';
import { rowOf } from './round-view.js';
import type { Cards } from './round-words.js';

interface Held {
  round: Round;
  lines: readonly PlaceLine[];
  cards: Cards;
  shared: SharedView;
}

/** One row a person, with the same words as the page; a cell that starts like a formula is text. */
export function roundCsv(held: Held, say: Say): string {
  const { columns, rows } = tableOf(held, say);
  return csvLines([columns, ...rows], true);
}

export function roundWorkbook(held: Held, say: Say): Promise<Buffer> {
  return documentWorkbook(documentOf(held, say));
}

function tableOf({ lines, cards }: Held, say: Say): { columns: string[]; rows: (string | number | null)[][] } {
  const state = { open: '', none: '', sent: say('round.sent') };
  return {
    columns: (['person', 'post', 'covers', 'why', 'byHand', 'sent'] as const).map((name) => say(`round.${name}`)),
    rows: lines.map((line) => {
      const row = rowOf(line, cards, say);
      const covers = line.listScore === null ? null : line.listScore / 100;
      return [row.person, row.post ?? say('round.noPost'), covers, row.why, row.byHand, state[row.state]];
    }),
  };
}

function documentOf(held: Held, say: Say): ReportDocument {
  const { round, shared } = held;
  const { columns, rows } = tableOf(held, say);
  return {
    language: say.locale,
    title: say('round.title', { number: round.id }),
    finding: shared.facts.map(({ label, value }) => `${label}: ${value}`).join('. '),
    facts: shared.facts.map(({ label, value }) => [label, value] as const),
    tables: [
      { title: say('round.proposals'), columns, rows, notes: [], decimals: [] },
      ...shared.tables.map((table) => ({
        title: table.title,
        columns: table.columns.map(({ label }) => label),
        rows: table.rows.map(({ cells }) => cells),
        notes: [],
        decimals: [],
      })),
    ],
    method: shared.notes,
    caveats: [],
    words: {
      sheet: say('round.how'),
      facts: say('round.how'),
      method: say('round.certificate'),
      caveats: say('round.how'),
      table: say('round.proposals'),
      row: say('round.person'),
      column: say('round.why'),
      value: say('round.covers'),
    },
  };
}
