import type { VNode } from 'preact';
import { DomainError } from '#platform';
import { OWN_DATA_MINUTES, ownDataLimit } from '#report';
import type { Fault, OwnData, WageGapReport } from '#report';
import { catalogues, speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Bring } from './bring.js';
import type { BringView } from './bring.js';
import { DataCheckPage } from './check.js';
import { choiceFor, choiceOf } from './column-choice.js';
import { Columns } from './columns.js';
import type { ColumnsView } from './columns.js';
import type { OwnReportView } from './report.js';
import { Working } from './working.js';

const base = ({ locale }: Frame): string => `/${locale}/analizar-datos`;

export function bringView(frame: Frame, open: readonly Pick<OwnData, 'id' | 'fileName' | 'expiresAt'>[]): BringView {
  return {
    frame,
    action: base(frame),
    minutes: OWN_DATA_MINUTES,
    megabytes: ownDataLimit.bytes / 1e6,
    open: open.map(({ id, fileName, expiresAt }) => ({
      name: fileName,
      href: `${base(frame)}/${id}`,
      until: expiresAt,
    })),
  };
}

/** What stopped the work, as a sentence. */
function faultMessage({ code, data }: Fault, say: Say): string {
  const known = (key: string): key is MessageKey => Object.hasOwn(catalogues[say.locale], key);
  const key = `ownData.fault.${code}`;
  return say(known(key) ? key : 'ownData.fault.failed', data);
}

/** The field that a fault of the analysis belongs to. */
const FIELDS: Readonly<Record<string, string>> = {
  no_logarithm: 'log-yes',
  negative_weight: 'weights',
  no_value: 'reference',
  small_group: 'compare',
};

function faultError(fault: Fault, choice: ColumnsView['choice'], say: Say): FormError {
  const { column } = fault.data;
  const field = (['covariates', 'factors'] as const).find((name) => choice[name].includes(String(column)));
  return { field: FIELDS[fault.code] ?? field ?? 'outcome', message: faultMessage(fault, say) };
}

export function columnsView(frame: Frame, file: OwnData): ColumnsView {
  const { id, fileName, profile, question, fault } = file;
  if (profile === null) throw new DomainError('not_found', 'own_data.gone');
  const choice = question === null ? { ...choiceOf(undefined), log: true } : choiceFor(profile, question);
  return {
    frame,
    fileName,
    profile,
    choice,
    action: `${base(frame)}/${id}/columnas`,
    deleteAction: `${base(frame)}/${id}/borrar`,
    errors: fault === null ? undefined : [faultError(fault, choice, speaker(frame.locale))],
  };
}

/** The page of the step where a file is. */
export function stepOf(frame: Frame, file: OwnData): VNode {
  const { id, state, progress, fileName, report, profile, fault } = file;
  if (state === 'reading' || state === 'analysing') return Working({ frame, state, percent: progress, fileName });
  if (state === 'done' && report !== null) {
    const [reportHref, columnsHref] = [`${base(frame)}/${id}/informe`, `${base(frame)}/${id}/columnas`];
    return DataCheckPage({ frame, report, reportHref, columnsHref });
  }
  if (profile === null && fault !== null) {
    const message = faultMessage(fault, speaker(frame.locale));
    return Bring({ ...bringView(frame, []), errors: [{ field: 'file', message }] });
  }
  return Columns(columnsView(frame, file));
}

const FORMATS = ['csv', 'xlsx', 'pdf', 'json'] as const;

export function reportView(frame: Frame, { id, fileName }: OwnData, report: WageGapReport): OwnReportView {
  return {
    frame,
    report,
    fileName,
    backHref: `${base(frame)}/${id}`,
    columnsHref: `${base(frame)}/${id}/columnas`,
    downloads: FORMATS.map((format) => ({
      label: format.toUpperCase(),
      href: `${base(frame)}/${id}/descargar/${format}`,
    })),
    deleteAction: `${base(frame)}/${id}/borrar`,
  };
}
