import type { VNode } from 'preact';
import { annualPackage, type Regime } from '#peru';
import type { Say } from '../../messages/message.js';
import { Table } from '../../ui/data.js';
import { money } from '../../ui/format.js';

const REGIMES = ['micro', 'small', 'general'] as const satisfies readonly Regime[];

/** What a year of the lowest pay is worth under each labour regime, with the sum shown. */
export interface PayPackageView {
  title: string;
  note: string;
  rows: readonly { key: string; cells: readonly string[] }[];
}

/** `monthly` in céntimos; the firm’s own regime is named. The rule and its source come from `annualPackage`. */
export function payPackage(monthly: number, own: Regime, today: string, say: Say): PayPackageView {
  return {
    title: say('package.title', { pay: money(monthly) }),
    note: say('package.note', { source: annualPackage('general', monthly, today).source }),
    rows: REGIMES.map((regime) => {
      const { pay, gratifications, cts, bonus, total, vacationDays } = annualPackage(regime, monthly, today);
      const name = say(`firm.regime.${regime}`);
      return {
        key: regime,
        cells: [
          regime === own ? say('package.own', { regime: name }) : name,
          money(pay),
          money(gratifications),
          money(cts),
          money(bonus),
          money(total),
          String(vacationDays),
        ],
      };
    }),
  };
}

export function PayPackage({ view, say }: { view: PayPackageView; say: Say }): VNode {
  const columns = ['regime', 'pay', 'gratifications', 'cts', 'bonus', 'total', 'vacation'] as const;
  return (
    <section class="flow" aria-labelledby="paquete">
      <h2 id="paquete">{view.title}</h2>
      <Table
        caption={view.title}
        columns={columns.map((column) => ({ label: say(`package.${column}`), numeric: column !== 'regime' }))}
        rows={view.rows}
      />
      <p class="hint">{view.note}</p>
    </section>
  );
}
