import { industries as industryRows } from './data/industries.js';
import { studyFields as studyFieldRows } from './data/study-fields.js';

/** A class of an international classification, with the class it belongs to. */
export interface ClassificationItem {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  readonly parent?: string;
}

const isSection = (code: string): boolean => /^[A-Z]$/.test(code);

const rows = (text: string): [string, string, string][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split('\t') as [string, string, string]);

/** ISIC / CIIU Rev. 4: 21 sections (`A` to `U`) and 88 divisions (`01` to `99`), each division with its section. */
export function industries(): ClassificationItem[] {
  let section = '';
  return rows(industryRows).map(([code, es, en]) => {
    if (isSection(code)) section = code;
    return isSection(code) ? { code, es, en } : { code, es, en, parent: section };
  });
}

/** ISCED-F / CINE-F 2013: broad fields (two digits) and narrow fields (three), each narrow one with its broad field. */
export function studyFields(): ClassificationItem[] {
  return rows(studyFieldRows).map(([code, es, en]) =>
    code.length === 2 ? { code, es, en } : { code, es, en, parent: code.slice(0, 2) },
  );
}
