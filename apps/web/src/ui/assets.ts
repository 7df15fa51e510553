import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
const tag = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** In the order of the cascade. */
const SHEET = 'tokens base layout controls messages pieces lists week staff data figures wider modes'.split(' ');

/** The one sheet, no dependencies, without comments and line breaks: entry pages carry it inside. */
export const sheet = SHEET.map((part) => readFileSync(path.join(import.meta.dirname, 'sheet', `${part}.css`), 'utf8'))
  .join('\n')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/ ?([{};]) ?/g, '$1')
  .trim();

/** `enhance.js` is bundled by the build; it is empty when the sources run unbuilt. */
const bundled = path.join(import.meta.dirname, 'enhance.js');
export const script = existsSync(bundled) ? readFileSync(bundled, 'utf8') : '';

/** For `style-src`: lets the inlined sheet, and no other style, run. */
export const sheetHash = `sha256-${digest(sheet)}`;

/** Addresses carry a hash of the content, so the browser may keep them for a year. */
export const sheetHref = `/assets/ayni.${tag(sheet)}.css`;
export const scriptHref = `/assets/enhance.${tag(script)}.js`;
