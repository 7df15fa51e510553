/** What a page says about itself, read by a small tokenizer: enough for the checks of the render spec. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parents: readonly string[];
}

const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'input', 'br', 'img', 'hr']);
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|<!doctype html>/giu;

/** Every element with the tags around it, outermost first; throws where a tag is closed out of turn. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  for (const match of html.replace(/<style>[^<]*<\/style>/u, '').matchAll(TOKEN)) {
    const tag = match[2]?.toLowerCase();
    if (tag === undefined) continue;
    if (match[1] === '/') {
      const last = open.pop();
      if (last !== tag) throw new Error(`</${tag}> closes <${last ?? 'nothing'}>`);
      continue;
    }
    found.push({ tag, attributes: attributesOf(match[3] ?? ''), parents: [...open] });
    if (!VOID.has(tag) && match[4] !== '/') open.push(tag);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return found;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/gu)];
  return Object.fromEntries(pairs.map((pair) => [pair[1] ?? '', pair[2] ?? '']));
}

const BLOCK =
  /^(?:p|div|ul|ol|dl|table|form|fieldset|section|article|aside|header|footer|main|nav|h[1-6]|figure|details|search)$/;
/** Elements that may hold no block. */
const PHRASING: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'span',
  'label',
  'button',
  'strong',
  'small',
  'dt',
]);
const PARENT: Readonly<Record<string, RegExp>> = {
  li: /^(?:ul|ol)$/,
  dt: /^(?:dl|div)$/,
  dd: /^(?:dl|div)$/,
  legend: /^fieldset$/,
  summary: /^details$/,
  caption: /^table$/,
  tr: /^(?:thead|tbody|tfoot)$/,
  td: /^tr$/,
  th: /^tr$/,
  option: /^(?:select|optgroup|datalist)$/,
};

/** What HTML does not allow, as sentences; none in a valid page. */
export function nestingFaults(page: readonly Element[]): string[] {
  return page.flatMap(({ tag, parents }) => {
    const faults: string[] = [];
    const parent = parents.at(-1) ?? '';
    if (PARENT[tag]?.test(parent) === false) faults.push(`<${tag}> in <${parent}>`);
    if (BLOCK.test(tag) && PHRASING.has(parent)) faults.push(`<${tag}> in <${parent}>`);
    for (const alone of ['a', 'form', 'button', 'label'])
      if (tag === alone && parents.includes(alone)) faults.push(`<${tag}> inside <${alone}>`);
    if (['button', 'input', 'select'].includes(tag) && parents.includes('a')) faults.push(`<${tag}> inside <a>`);
    return faults;
  });
}
