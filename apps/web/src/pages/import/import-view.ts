import { IMPORT_BYTES, importFaultText, MOST_ROWS } from '#casework';
import type { BroughtImport, ImportKind, ImportLine, KeptRow, LinePlace } from '#casework';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { TagTone } from '../../ui/notice.js';
import { fileOf } from '../casework/day-view.js';
import type { ImportLineView, ImportReportView } from './import-report.js';
import type { ImportsView } from './imports.js';

export const HOME = '/importar';

const TONES: Readonly<Record<BroughtImport['state'], TagTone>> = {
  checking: 'plain',
  checked: 'todo',
  applying: 'plain',
  done: 'ok',
  undone: 'plain',
  failed: 'gap',
};

interface Listed {
  imports: readonly BroughtImport[];
  next: number | undefined;
  /** Only vacancies, where nobody is accompanied. */
  kinds: readonly ImportKind[];
}

export function importsView(frame: Frame, { imports, next, kinds }: Listed): ImportsView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}${HOME}`;
  return {
    frame,
    action: home,
    kinds: kinds.map((value) => ({ value, label: say(`imports.kind.${value}`) })),
    templates: kinds.map((kind) => ({
      label: say(`imports.template.${kind}`),
      files: (['xlsx', 'csv'] as const).map((format) => ({
        label: format.toUpperCase(),
        href: `${home}/plantilla/${FILE_NAMES[kind]}.${format}`,
      })),
    })),
    limits: { megabytes: IMPORT_BYTES / 1e6, people: MOST_ROWS.seekers, posts: MOST_ROWS.vacancies },
    imports: imports.map((each) => ({
      id: each.ref,
      href: `${home}/${each.ref}`,
      file: fileLabel(each, say),
      kind: say(`imports.kind.${each.kind}`),
      at: each.createdAt,
      rows: each.summary.rows ?? 0,
      state: { tone: TONES[each.state], text: say(`imports.state.${each.state}`) },
    })),
    pager: next === undefined ? undefined : { next: `${home}?antes=${String(next)}` },
  };
}

/** Its name, or the day it came once its report is gone. */
function fileLabel({ fileName, createdAt }: BroughtImport, say: Say): string {
  return fileName === '' ? say('import.noName', { day: day(createdAt, say.locale, 'long') }) : fileName;
}

/** Names of the templates in an address. */
export const FILE_NAMES: Readonly<Record<ImportKind, string>> = { seekers: 'personas', vacancies: 'puestos' };

interface Reported {
  found: BroughtImport;
  lines: readonly ImportLine[];
  next: LinePlace | undefined;
  undoUntil: Date | undefined;
  kept: readonly KeptRow[];
}

export function reportView(frame: Frame, { found, lines, next, undoUntil, kept }: Reported): ImportReportView {
  const say = speaker(frame.locale);
  const { ref, state, summary } = found;
  const home = `/${frame.locale}${HOME}`;
  const here = `${home}/${ref}`;
  return {
    frame,
    backHref: home,
    title: found.fileName === '' ? fileLabel(found, say) : say('import.title', { file: found.fileName }),
    file: found.fileName,
    working: state === 'checking' || state === 'applying' ? { state, percent: found.progress } : undefined,
    finding: findingOf(found, say),
    notes: notesOf(found, say),
    unreadable: summary.fault === undefined ? undefined : importFaultText(summary.fault, frame.locale),
    lines: lines.map((line) => lineView(line, frame, say)),
    isChecked: (state === 'checked' || state === 'done') && found.fileName !== '',
    pager: next === undefined ? undefined : { next: `${here}?tras=${encodeURIComponent(placeText(next))}` },
    downloadHref: lines.length === 0 ? undefined : `${here}/filas.csv`,
    ...buttonsOf(found, { here, undoUntil, say }),
    kept: {
      title: say(state === 'undone' ? 'import.kept' : 'import.keptLater'),
      people: kept.map((row) => keptView(row, frame, say)),
    },
  };
}

/** What can be done with it now. */
function buttonsOf(
  { state, kind, summary }: BroughtImport,
  { here, undoUntil, say }: { here: string; undoUntil: Date | undefined; say: Say },
): Pick<ImportReportView, 'apply' | 'discard' | 'undo'> {
  const count = summary.taken ?? 0;
  const apply = { action: `${here}/aplicar`, label: say(`import.apply.${kind}`, { count }) };
  return {
    apply: state === 'checked' && count > 0 ? apply : undefined,
    discard: state === 'checked' || state === 'failed' ? `${here}/descartar` : undefined,
    undo: undoUntil === undefined ? undefined : { action: `${here}/deshacer`, note: undoNote(kind, undoUntil, say) },
  };
}

function keptView({ id, why }: KeptRow, { locale }: Frame, say: Say) {
  return { label: fileOf(id, say), href: `/${locale}/personas/${String(id)}`, why: say(`import.why.${why}`) };
}

function undoNote(kind: ImportKind, until: Date, say: Say): string {
  return say(kind === 'seekers' ? 'import.undoUntil' : 'import.undoUntilPosts', {
    until: day(until, say.locale),
  });
}

function findingOf({ state, kind, summary }: BroughtImport, say: Say): string {
  const { rows = 0, taken = 0, removed = 0 } = summary;
  if (state === 'failed') return say('import.failed.text');
  if (state === 'undone') return say('import.undone.text', { removed });
  return say(`import.${state === 'done' ? 'done' : 'checked'}.${kind}`, { taken, rows });
}

function notesOf({ state, kind, summary, fileName }: BroughtImport, say: Say): string[] {
  if (fileName === '') return [say('import.reportGone')];
  const { refused = 0, equal = 0, consented = 0, closed = 0 } = summary;
  const isRead = state === 'checked' || state === 'done';
  const isOfPeople = isRead && kind === 'seekers';
  const notes: readonly (readonly [boolean, string])[] = [
    [state === 'undone' && closed > 0, say('import.undone.closed', { closed })],
    [isRead && refused > 0, say('import.refused', { count: refused })],
    [isRead && equal > 0, say('import.equal', { count: equal })],
    [isOfPeople, say('import.consented', { count: consented })],
    [isOfPeople && state === 'done', say('import.next')],
  ];
  return notes.flatMap(([holds, text]) => (holds ? [text] : []));
}

function lineView(line: ImportLine, frame: Frame, say: Say): ImportLineView {
  const { row, field, severity, detail, seekerId } = line;
  return {
    row,
    field,
    severity,
    problem: importFaultText(line, say.locale) ?? say('error.invalidText'),
    cell: detail === '' ? undefined : detail,
    href: seekerId === null ? undefined : `/${frame.locale}/personas/${String(seekerId)}`,
  };
}

/** The row, column and code after which the next page begins. */
export function placeText({ row, field, code }: LinePlace): string {
  return [String(row), field, code].join('~');
}

export function placeIn(text: string): LinePlace | undefined {
  const [, row, field = '', code = ''] = /^(\d{1,6})~([^~]{0,80})~([\w.]{1,60})$/u.exec(text) ?? [];
  return row === undefined ? undefined : { row: Number(row), field, code };
}

/** A line of the list as a row of a spreadsheet. */
export function lineCells(line: ImportLine, say: Say): (string | number)[] {
  const { row, field, severity, detail } = line;
  const said = importFaultText(line, say.locale) ?? line.code;
  return [row, field, said, say(`import.row.${severity}`), detail];
}
