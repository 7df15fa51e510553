import type { VNode } from 'preact';
import type { WageGapReport } from '#report';
import { publicationRule } from '#statistics';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Table } from '../../ui/data.js';
import { number, percent } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { groupName, plain } from './gap-words.js';

export interface CheckView extends PageView {
  report: WageGapReport;
  reportHref: string;
  columnsHref: string;
}

interface Line {
  what: string;
  found: string;
  look: boolean;
}

/** Third step: what to know of the data before its numbers. */
export function DataCheckPage(view: CheckView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('ownData.check.title')}>
      <Live id="paso" revision="check" waiting={false}>
        <p class="muted">{say('ownData.step', { step: 3 })}</p>
        <h1>{say('ownData.check.title')}</h1>
        <Table
          caption={say('ownData.check.caption')}
          columns={[
            { label: say('ownData.check.what') },
            { label: say('ownData.check.found') },
            { label: say('ownData.check.reading') },
          ]}
          rows={linesOf(view.report, say).map(({ what, found, look }) => ({
            key: what,
            cells: [
              what,
              found,
              <Tag
                key="reading"
                tone={look ? 'gap' : 'ok'}
                text={say(look ? 'ownData.check.look' : 'ownData.check.fine')}
              />,
            ],
          }))}
        />
        <p class="row">
          <a class="btn" href={safeHref(view.reportHref)}>
            {say('ownData.check.report')}
          </a>
          <a class="btn btn--3" href={safeHref(view.columnsHref)}>
            {say('ownData.check.change')}
          </a>
        </p>
      </Live>
    </Layout>
  );
}

/** A twentieth is enough to move a result. */
const NOTABLE = 0.05;

function linesOf(report: WageGapReport, say: Say): Line[] {
  const { check, analysis } = report;
  const used = number(analysis.n);
  return [
    {
      what: say('ownData.check.rows'),
      found: say('ownData.check.rowsFound', { rows: number(check.rows), used }),
      look: analysis.missing > NOTABLE * check.rows,
    },
    payLine(report, say),
    missingLine(report, say),
    hoursLine(report, say),
    heapsLine(report, say),
    levelsLine(report, say),
  ];
}

function payLine(report: WageGapReport, say: Say): Line {
  const { check, analysis } = report;
  const share = (side: 'reference' | 'compare'): number => {
    const { n, missing } = analysis.groups[side];
    return check.withoutPay[side] / Math.max(1, n + missing);
  };
  const found = say('ownData.check.payFound', {
    reference: groupName(report, 'reference'),
    compare: groupName(report, 'compare'),
    a: number(check.withoutPay.reference),
    b: number(check.withoutPay.compare),
    shareA: percent(share('reference')),
    shareB: percent(share('compare')),
  });
  return { what: say('ownData.check.pay'), found, look: Math.max(share('reference'), share('compare')) > NOTABLE };
}

function missingLine({ check, question }: WageGapReport, say: Say): Line {
  const others = check.missing.filter(({ column }) => column !== question.outcome);
  const found = others.map(({ column, n }) => say('ownData.check.missingFound', { column, n: number(n) }));
  return {
    what: say('ownData.check.missing'),
    found: found.length === 0 ? say('ownData.check.complete') : found.join('; '),
    look: others.some(({ n }) => n > NOTABLE * check.rows),
  };
}

function hoursLine({ check: { oddHours } }: WageGapReport, say: Say): Line {
  const what = say('ownData.check.hours');
  return oddHours === undefined
    ? { what, found: say('ownData.check.noHours'), look: true }
    : { what, found: say('ownData.check.hoursFound', { n: oddHours }), look: oddHours > 0 };
}

function heapsLine({ check: { heaps } }: WageGapReport, say: Say): Line {
  const found = heaps.map(({ group, value, share }) =>
    say('ownData.check.heap', { group, share: percent(share), value: plain(value, Number.isInteger(value) ? 0 : 2) }),
  );
  return {
    what: say('ownData.check.heaps'),
    found: found.length === 0 ? say('ownData.check.noHeaps') : found.join('; '),
    look: heaps.length > 0,
  };
}

function levelsLine({ check: { smallLevels } }: WageGapReport, say: Say): Line {
  const found = smallLevels.map(({ column, levels }) => say('ownData.check.levelsFound', { column, levels }));
  return {
    what: say('ownData.check.levels', { minimum: publicationRule.payMinimum }),
    found: found.length === 0 ? say('ownData.check.noLevels') : found.join('; '),
    look: smallLevels.length > 0,
  };
}
