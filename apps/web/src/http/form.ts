/** What a browser sent, as a plain object; a name that comes twice is a list. */
export type FormBody = Readonly<Record<string, unknown>>;

const LONGEST = 20_000;

/** The character that no database keeps as text is no part of what somebody wrote. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '');

/** One line or text; empty when it is absent or sent twice. */
export function textOf(form: FormBody | undefined, name: string): string {
  const value = form?.[name];
  return typeof value === 'string' ? withoutNul(value).slice(0, LONGEST) : '';
}

/** Everything sent under a name, such as ticked boxes. */
export function listOf(form: FormBody | undefined, name: string): string[] {
  const value = form?.[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all
    .filter((each): each is string => typeof each === 'string' && each.length <= LONGEST)
    .slice(0, 1000)
    .map(withoutNul);
}

/** Name and value of all that was typed, to be shown again; the token is made anew. */
export function fieldsOf(form: FormBody | undefined): [string, string][] {
  return Object.keys(form ?? {})
    .filter((name) => name !== '_csrf')
    .flatMap((name) => listOf(form, name).map((value): [string, string] => [name, value]));
}

const SECRETS = ['password', 'current', 'pin', 'again', 'code', 'started'];

/** What must be typed again and is never printed into a page. */
export function holdsSecret(form: FormBody | undefined): boolean {
  return SECRETS.some((name) => form?.[name] !== undefined);
}
