/** Names and values of a form as a browser without script would send it. */
export type Filled = Record<string, readonly string[]>;
export type Changes = Readonly<Record<string, string | readonly string[]>>;

export interface Form {
  action: string;
  method: string;
  fields: Filled;
}

export interface Page {
  url: string;
  status: number;
  html: string;
}

/** A browser without JavaScript: cookies, links, forms and redirects, nothing else. */
export class Visitor {
  page: Page = { url: '', status: 0, html: '' };
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  get(path: string): Promise<Page> {
    return this.go(path, { method: 'GET' });
  }

  /** Sends a form of the page in front of her, or of one she still has open. */
  async send(to: string, changes: Changes = {}, from: Page = this.page): Promise<Page> {
    const form = formsOf(from.html).find(({ action }) => action.includes(to));
    if (form === undefined) throw new Error(`No form to ${to} on ${from.url}:\n${textOf(from.html)}`);
    const fields = { ...form.fields, ...changes };
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    if (form.method === 'get') return this.get(`${form.action}?${body.toString()}`);
    return this.go(form.action, { method: 'POST', body });
  }

  /** The same person in a second tab. */
  tab(): Visitor {
    const tab = new Visitor(this.address);
    for (const [name, value] of this.cookies) tab.cookies.set(name, value);
    return tab;
  }

  private async go(path: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.address), { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const next = response.headers.get('location');
    if (next !== null) return this.go(next, { method: 'GET' });
    const { pathname, search } = new URL(response.url);
    this.page = { url: pathname + search, status: response.status, html: await response.text() };
    return this.page;
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const at = pair.indexOf('=');
    if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function decode(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '');
}

/** What a reader sees, without the tags. */
export function textOf(html: string): string {
  const body = html.replace(/^[\s\S]*<main/u, '<main').replace(/<\/main>[\s\S]*$/u, '');
  return decode(body.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' '));
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(String.raw`\s${name}(?:="([^"]*)")?(?=[\s/>])`, 'u').exec(tag);
  return found === null ? undefined : decode(found[1] ?? '');
}

export function formsOf(html: string): Form[] {
  return [...html.matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/gu)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') ?? '',
    method: attribute(tag, 'method') ?? 'get',
    fields: fieldsOf(inside),
  }));
}

/** Controls in their order, with what stands in them. */
const CONTROL = /<input[^>]*>|<textarea[^>]*>[\s\S]*?<\/textarea>|<select[^>]*>[\s\S]*?<\/select>/gu;

function fieldsOf(html: string): Filled {
  const fields: Record<string, string[]> = {};
  for (const [control] of html.matchAll(CONTROL)) {
    const name = attribute(/^<[^>]*>/u.exec(control)?.[0] ?? '', 'name') ?? '';
    const value = valueOf(control);
    if (name !== '' && value !== undefined) fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** What a control would send; `undefined`: nothing, as a box that is not ticked. */
function valueOf(control: string): string | undefined {
  if (control.startsWith('<textarea')) return decode(control.replaceAll(/^<[^>]*>|<\/textarea>$/gu, ''));
  if (control.startsWith('<select')) {
    const options = [...control.matchAll(/<option[^>]*>/gu)].map(([option]) => option);
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
    return chosen === undefined ? undefined : (attribute(chosen, 'value') ?? '');
  }
  const isTick = ['radio', 'checkbox'].includes(attribute(control, 'type') ?? '');
  return isTick && attribute(control, 'checked') === undefined ? undefined : (attribute(control, 'value') ?? '');
}
