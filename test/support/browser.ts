export interface Answer {
  status: number;
  text: string;
  headers: Headers;
}

/** A browser without script: keeps cookies and the form token of the page last read, follows no redirect. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private token = '';

  constructor(private readonly address: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { method: 'POST', headers, body: new URLSearchParams({ _csrf: this.token, ...fields }) });
  }

  /** A form in which a name may come several times. */
  send(path: string, fields: URLSearchParams): Promise<Answer> {
    return this.ask(path, {
      method: 'POST',
      headers: {},
      body: new URLSearchParams([['_csrf', this.token], ...fields]),
    });
  }

  /** A form with a file. */
  upload(
    path: string,
    file: { name: string; content: string | Uint8Array<ArrayBuffer> },
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const body = new FormData();
    body.append('_csrf', this.token);
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([file.content], { type: 'text/csv' }), file.name);
    return this.ask(path, { method: 'POST', headers: {}, body });
  }

  /** A file to save. */
  async download(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.address + path, { redirect: 'manual', headers: { cookie } });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  private async ask(
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> },
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie };
    const answer = await fetch(this.address + path, { ...init, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await answer.text();
    this.token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return { status: answer.status, text, headers: answer.headers };
  }
}
