import type { VNode } from 'preact';
import { profileFile, readSurveyFile, wageGapReport } from '#report';
import type { OwnData } from '#report';
import type { GapQuestion } from '#statistics';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { Bring } from '../../apps/web/src/pages/own-data/bring.js';
import { Columns } from '../../apps/web/src/pages/own-data/columns.js';
import { bringView, columnsView, reportView, stepOf } from '../../apps/web/src/pages/own-data/own-data-view.js';
import { OwnReport } from '../../apps/web/src/pages/own-data/report.js';
import { figurePage } from './figure-page.js';
import { frame, LONG_NAME, MARKUP } from './frames.js';

const WORKS = ['cocina', 'venta', LONG_NAME, MARKUP];

/** Two hundred invented people; one group earns less, a little for its work and its hours, the rest for no reason told. */
function survey(): Uint8Array {
  const lines = Array.from({ length: 200 }, (_, i) => {
    const venezuelan = (i * 7) % 5 < 2;
    const work = (i * 3 + (venezuelan ? 1 : 0)) % 4;
    const years = 6 + ((i * 5 + Math.floor(i / 11)) % 11);
    const pay = (900 + 60 * years + 140 * work + ((i * 53) % 300)) * (venezuelan ? 0.88 : 1);
    const rest = [
      String(years),
      `"${WORKS[work] ?? ''}"`,
      String(40 + ((i * 5) % 21)),
      Math.floor(i / 3) % 2 === 0 ? 'mujer' : 'hombre',
    ];
    return [String(Math.round(pay / 10) * 10), venezuelan ? 'venezolana' : 'local', ...rest].join(',');
  });
  return new TextEncoder().encode(['pago,nacionalidad,estudio,oficio,horas,sexo', ...lines].join('\n'));
}

const table = readSurveyFile(survey());
const profile = profileFile(table);
const base: GapQuestion = {
  outcome: 'pago',
  group: 'nacionalidad',
  reference: 'local',
  compare: 'venezolana',
  log: true,
  covariates: ['estudio'],
  factors: ['oficio', 'sexo'],
  weights: undefined,
  filters: [],
  hours: 'horas',
};
const sexes = { group: 'sexo', reference: 'hombre', compare: 'mujer', log: false, covariates: [], factors: [] };
const report = await wageGapReport(table, base);
/** Nothing to conclude, no regressor, no hours. */
const open = await wageGapReport(table, { ...base, ...sexes, hours: undefined });

const file: OwnData = {
  id: '7b1d3c52-7f0e-4a39-9c1e-0a5d2f6b8e11',
  fileName: `encuesta ${MARKUP}.csv`,
  state: 'read',
  progress: 40,
  profile,
  question: null,
  report: null,
  fault: null,
  expiresAt: new Date('2026-11-23T15:00:00Z'),
};

/** The pages of an analyst’s own survey, step by step, and every kind of figure. */
export function reportViews(locale: Locale): Readonly<Record<string, VNode>> {
  const staff = frame(locale, 'caseworker', 'analizar-datos');
  const asked = { ...file, question: base };
  const refused = { code: 'rank_deficient', data: { column: 'estudio' } };
  return {
    'own-data': Bring(bringView(staff, [file])),
    'own-data-bad-file': stepOf(staff, {
      ...file,
      state: 'failed',
      profile: null,
      fault: { code: 'no_header', data: {} },
    }),
    'own-data-reading': stepOf(staff, { ...file, state: 'reading', profile: null }),
    'own-data-columns': Columns(columnsView(staff, file)),
    'own-data-refused': stepOf(staff, { ...asked, state: 'failed', fault: refused }),
    'own-data-working': stepOf(staff, { ...asked, state: 'analysing' }),
    'own-data-check': stepOf(staff, { ...asked, state: 'done', report }),
    'own-data-report': OwnReport(reportView(staff, asked, report)),
    'own-data-inconclusive': OwnReport(reportView(staff, { ...asked, fileName: 'sexo.csv' }, open)),
    figures: figurePage(staff),
  };
}
