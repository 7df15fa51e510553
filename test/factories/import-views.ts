import type { VNode } from 'preact';
import type { BroughtImport, ImportLine } from '#casework';
import type { SeekerId } from '#access';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { ImportReport } from '../../apps/web/src/pages/import/import-report.js';
import { importsView, reportView } from '../../apps/web/src/pages/import/import-view.js';
import { exportsView } from '../../apps/web/src/pages/export/export-view.js';
import { Exports } from '../../apps/web/src/pages/export/exports.js';
import { Imports } from '../../apps/web/src/pages/import/imports.js';
import { MARKUP, frame } from './frames.js';

const AT = new Date('2026-11-22T14:12:00Z');

const brought: BroughtImport = {
  id: 7,
  ref: '6f1c2a52-8a0e-4a57-9d3e-2c1d8f4b7a10',
  kind: 'seekers',
  organisationId: null,
  fileName: `personas${MARKUP}.xlsx`,
  state: 'checked',
  progress: 0,
  summary: { rows: 300, taken: 296, refused: 3, equal: 1, consented: 250 },
  createdAt: AT,
  appliedAt: null,
};

const line = (row: number, code: string, more: Partial<ImportLine> = {}): ImportLine => ({
  row,
  field: 'celular',
  code,
  severity: 'refused',
  data: {},
  detail: '',
  seekerId: null,
  ...more,
});

/** Lists that an organisation brings, by name of the page. */
export function importViews(locale: Locale): Readonly<Record<string, VNode>> {
  const staff = frame(locale, 'caseworker', 'importar');
  const kinds = ['seekers', 'vacancies'] as const;
  const states = ['checking', 'checked', 'done', 'undone', 'failed'] as const;
  const list = importsView(staff, {
    imports: [...states.map((state) => ({ ...brought, state, ref: state })), { ...brought, ref: 'old', fileName: '' }],
    next: 3,
    kinds,
  });
  const empty = importsView(staff, { imports: [], next: undefined, kinds: ['vacancies'] });
  const report = (found: Partial<BroughtImport>, lines: readonly ImportLine[] = [], more = {}): VNode =>
    ImportReport(
      reportView(staff, {
        found: { ...brought, ...found },
        lines,
        next: undefined,
        undoUntil: undefined,
        kept: [],
        ...more,
      }),
    );
  const lines = [
    line(1, 'column.hers_alone', { field: 'sexo', severity: 'warned' }),
    line(5, 'phone.invalid', { data: { question: 'about.phone' } }),
    line(9, 'duplicate.phone', { seekerId: 41 as SeekerId }),
    line(12, 'duplicate.in_file', { data: { row: 4 } }),
    line(20, 'vacancy.not_an_amount', { field: 'pago_mensual', detail: `a tratar ${MARKUP}` }),
  ];
  return {
    exports: Exports(exportsView(staff, { may: () => true, detail: `para ${MARKUP}` })),
    'exports-analyst': Exports(exportsView(staff, { may: () => false, detail: '' })),
    'exports-reason': Exports({
      ...exportsView(staff, { may: () => true, detail: 'sí' }),
      errors: [{ field: 'detail', message: 'Di para qué.' }],
    }),
    imports: Imports(list),
    'imports-empty': Imports({ ...empty, errors: [{ field: 'file', message: 'Elige un archivo.' }] }),
    'import-checking': report({ state: 'checking', progress: 40 }),
    'import-checked': report({}, lines, { next: { row: 20, field: 'pago_mensual', code: 'vacancy.not_an_amount' } }),
    'import-clean': report({ kind: 'vacancies', summary: { rows: 12, taken: 12, refused: 0, equal: 0 } }),
    'import-failed': report({
      state: 'failed',
      summary: { fault: { code: 'too_many_rows', data: { rows: 9000, most: 2000 } } },
    }),
    'import-done': report({ state: 'done', appliedAt: AT }, lines.slice(0, 1), {
      undoUntil: new Date('2026-12-22T14:12:00Z'),
      kept: [{ id: 41, why: 'seen' }],
    }),
    'import-old': report({ state: 'done', appliedAt: AT, fileName: '' }),
    'import-undone': report({ state: 'undone', summary: { removed: 295, closed: 1 } }, [], {
      kept: [{ id: 41, why: 'answers' }],
    }),
  };
}
