import type { VNode } from 'preact';
import type { DocumentTable, WageGapReport } from '#report';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Csrf } from '../../ui/csrf.js';
import { DecompositionBar } from '../../ui/figure-decomposition.js';
import { Bars, Dots } from '../../ui/figure-marks.js';
import { Figure } from '../../ui/figure.js';
import type { FigureTable } from '../../ui/figure.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { FactList } from '../../ui/match.js';
import { Back, IconList } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { caveatsOf, dataFacts, methodOf } from './gap-document.js';
import { gapTables, meansOf, pointsOf, rungNames, termsOf, unitOf } from './gap-tables.js';
import { groupName, headline, plain, rungDistances, signed, size } from './gap-words.js';

export interface OwnReportView extends PageView {
  report: WageGapReport;
  fileName: string;
  backHref: string;
  columnsHref: string;
  downloads: readonly { label: string; href: string }[];
  deleteAction: string;
}

interface Part {
  report: WageGapReport;
  table: DocumentTable;
  say: Say;
}

export function OwnReport(view: OwnReportView): VNode {
  const { frame, report, fileName } = view;
  const say = speaker(frame.locale);
  const tables = gapTables(report, say);
  const icons = { people: 'users', without: 'info', file: 'file', pay: 'money' } as const;
  return (
    <Layout frame={frame} title={say('ownData.report.title')}>
      <div class="crumb">
        <Back href={view.backHref} label={say('ownData.check.caption')} />
        <a class="back" href={safeHref(view.columnsHref)}>
          {say('ownData.check.change')}
        </a>
      </div>
      <h1>{say('ownData.report.title')}</h1>
      <p class="finding">
        {headline(report, say).map(({ key, values }) => (
          <Finding key={key} text={say(key, values)} mark={key.endsWith('Open') ? '' : (values['percent'] ?? '')} />
        ))}
      </p>
      <FactList
        wide
        items={dataFacts(report, fileName, say).map(({ kind, term, value, note }) => ({
          icon: icons[kind],
          term,
          fact: { value, ...(note === undefined ? {} : { note }) },
        }))}
      />
      <Means report={report} table={tables.means} say={say} />
      {tables.ladder === undefined || tables.parts === undefined ? null : (
        <div class="two wide">
          <Ladder report={report} table={tables.ladder} say={say} />
          <Parts report={report} table={tables.parts} say={say} />
        </div>
      )}
      <Along report={report} table={tables.along} say={say} />
      <Closing view={view} say={say} />
    </Layout>
  );
}

/** A sentence with its number marked, unless nothing can be concluded. */
function Finding({ text, mark }: { text: string; mark: string }): VNode {
  if (mark === '') return <>{text} </>;
  const at = text.indexOf(mark);
  return (
    <>
      {text.slice(0, at)}
      <mark>{mark}</mark>
      {text.slice(at + mark.length)}{' '}
    </>
  );
}

/** The rows of a document as the page prints them. */
function numbersOf({ title, columns, rows, decimals }: DocumentTable): FigureTable {
  const text = (cell: string | number | null, at: number): string => {
    if (cell === null) return '–';
    return typeof cell === 'string' ? cell : plain(cell, decimals[at]);
  };
  return { caption: title, columns, rows: rows.map((row) => row.map(text)) };
}

const frameOf = (id: string, table: DocumentTable) => ({
  id,
  heading: table.title,
  finding: table.say ?? '',
  table: numbersOf(table),
  notes: table.notes,
});

interface Spoken {
  label: string;
  text: string;
  low?: number;
  high?: number;
}

/** A drawing in words: every mark with its interval. */
function spoken(marks: readonly Spoken[], say: Say): string {
  const sentences = marks.map(({ label, text, low, high }) =>
    low === undefined || high === undefined
      ? `${label}: ${text}.`
      : say('figure.mark', { label, text, low: plain(low, 1), high: plain(high, 1) }),
  );
  return sentences.join(' ');
}

function Means({ report, table, say }: Part): VNode {
  const marks = meansOf(report).map(({ group, mean, reach }, at) => ({
    label: group,
    value: mean,
    low: mean - reach,
    high: mean + reach,
    text: plain(mean),
    second: at > 0,
  }));
  const drawing = { id: 'g1', title: say('ownData.report.meansTitle'), description: spoken(marks, say) };
  return (
    <Figure figure={frameOf('f1', table)} say={say}>
      <Bars drawing={drawing} marks={marks} format={(tick) => plain(tick, tick % 1 === 0 ? 0 : 1)} />
    </Figure>
  );
}

const tickInPercent = (tick: number): string => (tick === 0 ? '0\u00a0%' : plain(tick, tick % 1 === 0 ? 0 : 1));

function Ladder({ report, table, say }: Part): VNode {
  const names = rungNames(report, say);
  const marks = rungDistances(report).map(({ percent, low, high }, at) => ({
    label: `${String(at + 1)}. ${names[at] ?? ''}`,
    value: percent,
    low,
    high,
    text: signed(percent),
    second: true,
  }));
  const title = say('ownData.report.ladderTitle', {
    reference: groupName(report, 'reference'),
    compare: groupName(report, 'compare'),
  });
  return (
    <Figure figure={frameOf('f2', table)} say={say}>
      <Dots drawing={{ id: 'g2', title, description: spoken(marks, say) }} marks={marks} format={tickInPercent} zero />
    </Figure>
  );
}

const MOST_PARTS = 4;

/** The largest parts by name, the others together, what is unexplained last. */
function partsOf(report: WageGapReport, say: Say) {
  const terms = termsOf(report).sort((one, two) => Math.abs(two.explained) - Math.abs(one.explained));
  const shown = terms.length > MOST_PARTS + 1 ? terms.slice(0, MOST_PARTS) : terms;
  const rest = terms.slice(shown.length).reduce((sum, { explained }) => sum + explained, 0);
  const unexplained = unitOf(report) * report.analysis.oaxaca.twofold.pooledWithGroup.unexplained;
  const part = (label: string, value: number) => ({ label, value, text: plain(value) });
  return [
    ...shown.map(({ label, explained }) => part(label, explained)),
    ...(shown.length === terms.length ? [] : [part(say('ownData.report.rest'), rest)]),
    { ...part(say('ownData.report.unexplained'), unexplained), unexplained: true },
  ];
}

function Parts({ report, table, say }: Part): VNode {
  const parts = partsOf(report, say);
  const total = unitOf(report) * report.analysis.oaxaca.gap;
  const unit = say(report.question.log ? 'ownData.report.unitLog' : 'ownData.report.unit');
  const decomposition = {
    drawing: {
      id: 'g3',
      title: say('ownData.report.partsTitle', { total: plain(total) }),
      description: spoken(parts, say),
    },
    parts,
    total: { value: total, label: say('ownData.report.total'), text: plain(total) },
    caption: say('ownData.report.partsCaption', { unit }),
  };
  return (
    <Figure figure={frameOf('f3', table)} say={say}>
      <DecompositionBar decomposition={decomposition} format={(tick) => plain(tick, tick % 1 === 0 ? 0 : 1)} />
    </Figure>
  );
}

function Along({ report, table, say }: Part): VNode {
  const { intervals } = report.analysis.raw;
  const median = 'percentMedian' in intervals ? intervals.percentMedian : undefined;
  const marks = pointsOf(report).map(({ p, percent }) => ({
    label: p === 50 ? say('ownData.report.median') : say('ownData.report.point', { p }),
    value: percent,
    text: percent === 0 ? size(0) : signed(percent),
    ...(p === 50 && median !== undefined ? { low: -median[1], high: -median[0] } : {}),
    second: true,
  }));
  const drawing = { id: 'g4', title: say('ownData.report.alongTitle'), description: spoken(marks, say) };
  return (
    <Figure figure={frameOf('f4', table)} say={say}>
      {marks.length === 0 ? null : <Dots drawing={drawing} marks={marks} format={tickInPercent} zero />}
    </Figure>
  );
}

function Closing({ view, say }: { view: OwnReportView; say: Say }): VNode {
  const { report, frame, downloads, deleteAction } = view;
  return (
    <>
      <section class="tight">
        <h2>{say('ownData.report.caveats')}</h2>
        <IconList items={caveatsOf(report, say).map((text) => ({ icon: 'info', text }))} />
      </section>
      <section class="tight">
        <h2>{say('ownData.report.method')}</h2>
        {methodOf(report, say).map((text) => (
          <p class="muted" key={text}>
            {text}
          </p>
        ))}
      </section>
      <section class="tight">
        <h2>{say('ownData.report.download')}</h2>
        <p class="row">
          {downloads.map(({ label, href }) => (
            <a class="btn btn--2" href={safeHref(href)} key={href}>
              {label}
            </a>
          ))}
        </p>
      </section>
      <form method="post" action={safeHref(deleteAction)}>
        <Csrf frame={frame} />
        <button class="btn btn--3">{say('ownData.delete')}</button>
      </form>
    </>
  );
}
