import { formsOf, textOf } from './visitor.js';

type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Answer {
  status: number;
  /** Where it ended, or where it points when redirects are not followed. */
  path: string;
  html: string;
  headers: Headers;
  /** What a reader sees in the main part. */
  text: string;
}

/** Somebody at a browser without a script: cookies, forms as they stand on the page, redirects. */
export class Actor {
  readonly cookies = new Map<string, string>();
  /** Every page and answer she read, for what must never be in one. */
  readonly read: Answer[] = [];
  /** Of the last page with a form, and the session it was made for. */
  private token: { value: string; session: string | undefined } | undefined;

  constructor(private readonly address: string) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  /** Opens a page and sends its first form whose action ends so; hidden fields and what stands in it go along. */
  async fill(page: string, action: string, changes: Fields = {}): Promise<Answer> {
    return this.send(await this.get(page), action, changes);
  }

  /** Sends a form of a page that is still open, old or not. */
  send(page: Answer, action: string, changes: Fields = {}): Promise<Answer> {
    const forms = formsOf(page.html);
    const form = forms.find((each) => each.method === 'post' && new RegExp(`${action}$`).test(each.action));
    if (form === undefined)
      throw new Error(`No form to ${action} on ${page.path} (${String(page.status)}):\n${page.text}`);
    return this.post(form.action, { ...form.fields, ...changes });
  }

  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    return this.ask(path, { method: 'POST', body, headers });
  }

  /** A search as its form sends it. */
  fillGet(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.get(`${path}?${new URLSearchParams(fields).toString()}`);
  }

  /** A change without a page: with the token of any page of hers. */
  async push(path: string, fields: Fields = {}): Promise<Answer> {
    if (this.token === undefined || this.token.session !== this.cookies.get('ayni')) await this.get('/es/sesiones');
    return this.post(path, { _csrf: this.token?.value ?? '', ...fields });
  }

  /** By the door “Entrar como … (demo)”, as the account that this reference names. */
  async enter(account: string): Promise<this> {
    const { path } = await this.fill('/es/entrar', '/entrar/demo', { account });
    if (path.includes('/entrar')) throw new Error(`The demonstration did not let ${account} in.`);
    return this;
  }

  private async ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.address), {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string> | undefined), cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const html = await answer.text();
    const next = answer.headers.get('location');
    const here: Answer = { status: answer.status, path, html, headers: answer.headers, text: textOf(html) };
    this.read.push(here);
    const [, value] = /name="_csrf" value="([^"]+)"/u.exec(html) ?? [];
    if (value !== undefined) this.token = { value, session: this.cookies.get('ayni') };
    return next === null ? here : this.ask(next, {});
  }
}

/** Asks again until it holds; what was last seen goes into the error. */
export async function until<T>(
  what: string,
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  most = 45_000,
): Promise<T> {
  const deadline = Date.now() + most;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`Never ${what}; last seen: ${JSON.stringify(seen).slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
