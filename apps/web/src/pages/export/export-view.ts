import type { Permission } from '#access';
import type { AgreedContact } from '#casework';
import { EXPORT_FORMATS, type PagedTable } from '#platform';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { ExportsView } from './exports.js';

export function exportsView(
  frame: Frame,
  { may, detail }: { may: (permission: Permission) => boolean; detail: string },
): ExportsView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/exportar`;
  const files = (what: string, formats: readonly string[]) =>
    formats.map((format) => ({
      label: format === 'jsonld' ? 'JSON-LD' : format.toUpperCase(),
      href: `${home}/${what}/${format}`,
    }));
  const matches = {
    title: say('exports.matches'),
    text: say('exports.matchesText'),
    files: files('presentaciones', EXPORT_FORMATS),
  };
  const people = {
    action: `${home}/personas`,
    formats: EXPORT_FORMATS.map((value) => ({ value, label: value.toUpperCase() })),
    detail,
  };
  return {
    frame,
    tables: [
      {
        title: say('exports.vacancies'),
        text: say('exports.vacanciesText'),
        files: files('puestos', [...EXPORT_FORMATS, 'jsonld']),
      },
      ...(may('export.matches') ? [matches] : []),
    ],
    people: may('export.people') ? people : undefined,
  };
}

/** Contacts that were released and still stand. */
export function contactTable(agreed: readonly AgreedContact[], say: Say): PagedTable {
  const rows = agreed.flatMap(({ vacancy, contact }) =>
    contact === undefined
      ? []
      : [[vacancy.title, contact.name ?? '', contact.phone ?? '', moment(contact.until, say.locale)]],
  );
  const columns = (['job', 'name', 'phone', 'until'] as const).map((column) => say(`exports.contact.${column}`));
  return { name: say('exports.contacts'), columns, pages: onePage(rows) };
}

async function* onePage<T>(rows: T): AsyncGenerator<T> {
  yield await Promise.resolve(rows);
}
