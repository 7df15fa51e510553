import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sheet } from './assets.js';
import { sprite } from './icons.js';

/** Where an entry page carries the sheet itself. */
export const SHEET_SLOT = '<style></style>';

/** A view as a whole HTML document, with only the drawings that it uses. */
export function render(view: VNode): string {
  const html = renderToString(view);
  return `<!doctype html>${html}`
    .replace(SHEET_SLOT, () => `<style>${sheet}</style>`)
    .replace('</body>', () => `${sprite(html)}</body>`);
}

/** A part of a page, for the script that puts it in its place. */
export function renderFragment(view: VNode): string {
  return renderToString(view);
}
