import type { Schema } from './json-schema.js';
import type { Somebody, Town } from './town.js';

export interface Reply {
  status: number;
  /** The JSON answered; empty for none. */
  body: Readonly<Record<string, unknown>>;
  text: string;
  headers: Headers;
}

interface Sending {
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A program with a token, or without. */
export class Client {
  constructor(
    private readonly address: string,
    readonly token?: string,
  ) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask('GET', path, { headers });
  }

  async ask(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Reply> {
    const answer = await fetch(new URL(`/api/v1${path}`, this.address), {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/u.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      body: isJson && text !== '' ? (JSON.parse(text) as Reply['body']) : {},
      text,
      headers: answer.headers,
    };
  }
}

/** Somebody of the town at a program of hers; each signs in once. */
export function clientsOf(town: Town): (somebody: Somebody) => Promise<Client> {
  const known = new Map<Somebody, Promise<Client>>();
  const enter = async (somebody: Somebody): Promise<Client> =>
    new Client(town.address, (await town.as(somebody)).cookies.get('ayni'));
  return (somebody) => {
    const client = known.get(somebody) ?? enter(somebody);
    known.set(somebody, client);
    return client;
  };
}

export interface DocumentedOperation {
  operationId: string;
  security: unknown[];
  'x-permission'?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Schema & { example?: unknown } }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: Schema; example?: unknown }> }>;
}

export interface ApiDocument {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
}

/** Where a list of the API leads a firm: each row, the people of each post, the next page. */
export function linksInApi(path: string, body: string): string[] {
  const [home = ''] = path.split('?', 1);
  const { items = [], next } = JSON.parse(body) as { items?: { id: number }[]; next?: string };
  const below = home.endsWith('/contacts') ? [] : items.map(({ id }) => `${home}/${String(id)}`);
  const lists = home.endsWith('/vacancies') ? below.map((each) => `${each}/candidates`) : [];
  return [...below, ...lists, ...(next === undefined ? [] : [`${home}?after=${next}`])];
}
