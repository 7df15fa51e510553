import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
const tag = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
const read = (name: string): string => {
  const file = path.join(import.meta.dirname, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The sheet without comments and line breaks: entry pages carry it inside. */
export const sheet = read('ayni.css')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/ ?([{};]) ?/g, '$1')
  .trim();

/** `enhance.js` is bundled by the build; it is empty when the sources run unbuilt. */
export const script = read('enhance.js');

/** For `style-src`: lets the inlined sheet, and no other style, run. */
export const sheetHash = `sha256-${digest(sheet)}`;

/** Addresses carry a hash of the content, so the browser may keep them for a year. */
export const sheetHref = `/assets/ayni.${tag(sheet)}.css`;
export const scriptHref = `/assets/enhance.${tag(script)}.js`;
