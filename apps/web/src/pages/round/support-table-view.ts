import { CURRENT_SCORING } from '#engine';
import { OTHER, type SupportTable, usualRemedy } from '#matching';
import { getDistrict } from '#peru';
import type { Say } from '../../messages/message.js';
import { number, sentence } from '../../ui/format.js';
import { causeName, points } from './round-words.js';
import type { TableView } from './round.js';
import type { ResultPart } from './support-result.js';

/** What each barrier closes, in words and numbers that give nobody away. */
export function tablePart(table: SupportTable, say: Say): ResultPart {
  const { people, placed, causes, detail, least } = table;
  const cut = points(CURRENT_SCORING.cuts.value.review);
  const hidden =
    causes.length === 0 ? { title: say('supports.noCauses'), text: say('supports.noCausesText') } : undefined;
  return {
    heading: say('supports.tableHeading'),
    lead: say('supports.tableLead', { people, placed, cut }),
    facts: [],
    empty: hidden,
    tables: [
      ...(causes.length === 0 ? [] : [causesTable(table, say)]),
      ...(detail.length === 0 ? [] : [{ ...detailTable(table, say), note: say('supports.detailNote', { least }) }]),
      ...(table.withheld
        ? [{ title: say('supports.detail'), columns: [], rows: [], note: say('supports.withheld') }]
        : []),
    ],
  };
}

function causesTable({ causes, least }: SupportTable, say: Say): TableView {
  const told = (value: number | null): string => (value === null ? say('supports.few', { least }) : number(value));
  return {
    title: say('supports.tableHeading'),
    columns: [
      { label: say('supports.cause') },
      ...(['people', 'openings', 'vacancies', 'gains'] as const).map((name) => ({
        label: say(`supports.${name}`),
        numeric: true,
      })),
      { label: say('supports.mover') },
      { label: say('supports.costs') },
    ],
    rows: causes.map(({ cause, people, pairs, vacancies, gained }) => {
      const remedy = usualRemedy(cause);
      const numbers = people === null ? [told(null), '', '', ''] : [people, pairs, vacancies, gained].map(told);
      return {
        key: String(cause),
        cells: [
          sentence(causeName(cause, say)),
          ...numbers,
          remedy === undefined ? '' : sentence(say(`who.${remedy.who}`)),
          remedy === undefined ? '' : sentence(`${say(`cost.${remedy.cost}`)}, ${say(`time.${remedy.time}`)}`),
        ],
      };
    }),
  };
}

function detailTable({ causes, detail }: SupportTable, say: Say): TableView {
  const told = causes.filter(({ people }) => people !== null);
  return {
    title: say('supports.detail'),
    columns: [
      { label: say('supports.place') },
      ...told.map(({ cause }) => ({ label: sentence(causeName(cause, say)), numeric: true })),
    ],
    rows: detail.map(({ district, group, people }) => ({
      key: `${district} ${group}`,
      cells: [
        placeName(district, group, say),
        ...people.map((count) => (count === null ? say('supports.hidden') : number(count))),
      ],
    })),
  };
}

const LEVELS = ['yes', 'no', 'unknown', 'new', 'months', 'long'] as const;

function placeName(district: string, group: string, say: Say): string {
  const place = district === OTHER ? say('supports.elsewhere') : getDistrict(district).name;
  const level = LEVELS.find((each) => each === group);
  return level === undefined ? place : `${place}: ${say(`supports.level.${level}`).toLowerCase()}`;
}
