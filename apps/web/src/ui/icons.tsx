import type { VNode } from 'preact';

/** Drawings on a 24 px grid; a page prints only those that it uses. */
const ICONS = {
  alert: '<path d="M12 3 1.5 21h21zM12 10v4M12 17.5h.01"/>',
  book: '<path d="M12 6v15M12 6c-2-2-5-3-9-3v15c4 0 7 1 9 3 2-2 5-3 9-3V3c-4 0-7 1-9 3z"/>',
  bus: '<rect x="3" y="4" width="18" height="13" rx="2"/><path d="M3 11h18M12 4v7M7 17v3M17 17v3M7 14h.01M17 14h.01"/>',
  cal: '<rect x="3" y="4" width="18" height="17" rx="2"/><path d="M16 2v4M8 2v4M3 10h18"/>',
  check: '<path d="M20 6 9 17l-5-5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  down: '<path d="M12 4v15M5 12l7 7 7-7"/>',
  exit: '<path d="M14 4h5v16h-5M4 12h10M10 8l4 4-4 4"/>',
  eye: '<path d="M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7z"/><circle cx="12" cy="12" r="3"/>',
  file: '<path d="M14 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8zM14 2v6h6M8 13h8M8 17h5"/>',
  heart: '<path d="M12 21C5 15 2 12 2 8.5A5.5 5.5 0 0 1 12 6a5.5 5.5 0 0 1 10 2.5C22 12 19 15 12 21z"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 16v-4M12 8h.01"/>',
  left: '<path d="M19 12H5M12 19l-7-7 7-7"/>',
  lock: '<rect x="3" y="11" width="18" height="10" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>',
  money:
    '<rect x="2" y="6" width="20" height="12" rx="2"/><circle cx="12" cy="12" r="2"/><path d="M6 12h.01M18 12h.01"/>',
  msg: '<path d="M21 15a2 2 0 0 1-2 2H8l-5 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z"/>',
  noeye: '<path d="M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7-10-7-10-7zM4 4l16 16"/>',
  nosignal:
    '<path d="M12 20h.01M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.7M2 9a15 15 0 0 1 4-2.5M22 9a15 15 0 0 0-11-4M3 3l18 18"/>',
  phone: '<path d="M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"/>',
  pin: '<path d="M20 10c0 6-8 12-8 12s-8-6-8-12a8 8 0 0 1 16 0z"/><circle cx="12" cy="10" r="3"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  print: '<path d="M6 9V3h12v6M6 18H3v-9h18v9h-3"/><rect x="6" y="14" width="12" height="7"/>',
  right: '<path d="M5 12h14M12 5l7 7-7 7"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  shop: '<path d="M3 9l2-6h14l2 6M4 9v12h16V9M3 9h18M9 21v-6h6v6"/>',
  up: '<path d="M12 20V5M5 12l7-7 7 7"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/>',
  users: '<circle cx="9" cy="8" r="4"/><path d="M2 21a7 7 0 0 1 14 0M16 4a4 4 0 0 1 0 8M18 15a6 6 0 0 1 4 6"/>',
  work: '<rect x="2" y="7" width="20" height="13" rx="2"/><path d="M16 7V5a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v2M2 13h20"/>',
  x: '<path d="M18 6 6 18M6 6l12 12"/>',
} as const;

/** Fills of the charts: a gap and a deduction are hatched, so colour is never alone. */
const PATTERNS = {
  gap: '<pattern id="p-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-bg" width="6" height="6"/><path class="gap-line" d="M0 0v6"/></pattern>',
  dots: '<pattern id="p-dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="c1" width="8" height="8"/><circle class="dot" cx="4" cy="4" r="1.6"/></pattern>',
  hatch:
    '<pattern id="p-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-bg" width="7" height="7"/><path class="hatch-line" d="M0 0v7"/></pattern>',
} as const;

export type IconName = keyof typeof ICONS;

/** An icon always stands beside a word, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The drawings that a rendered page refers to, once each. */
export function sprite(html: string): string {
  const used = (mark: string): boolean => html.includes(mark);
  const symbols = Object.entries(ICONS)
    .filter(([name]) => used(`"#i-${name}"`))
    .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing}</symbol>`);
  const patterns = Object.entries(PATTERNS)
    .filter(([name]) => used(`url(#p-${name})`) || (name === 'hatch' && used('bar__less')))
    .map(([, drawing]) => drawing);
  if (symbols.length + patterns.length === 0) return '';
  return `<svg class="sprite" aria-hidden="true">${symbols.join('')}${patterns.join('')}</svg>`;
}
