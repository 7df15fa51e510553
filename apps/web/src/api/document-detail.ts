import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISSIONS } from '#access';
import { t } from '../messages/message.js';
import type { Route } from '../http/routes.js';

type Paths = OpenAPIObject['paths'];
type PathItem = Paths[string];
type Operation = NonNullable<PathItem['get']>;
type Content = NonNullable<Extract<NonNullable<Operation['requestBody']>, { content: unknown }>['content']>;
type Schema = NonNullable<Content[string]['schema']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
const PROBLEM = '#/components/schemas/Problem';

const SAID: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'No valid token',
  403: 'Not for this account',
  404: 'There is no such thing for this account',
  409: 'Not possible as things stand',
  412: 'It changed since it was read',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Fields that cannot be taken, each with its code',
  428: 'If-Match is missing',
  429: 'Too many requests; see Retry-After',
  500: 'Our fault',
};

/** Adds what follows from the form of each operation: who may call it, its errors, and an example of every body. */
export function completed(document: OpenAPIObject, routes: readonly Route[]): OpenAPIObject {
  const byName = new Map(routes.map((route) => [route.name, route]));
  const schemas = document.components?.schemas ?? {};
  for (const item of Object.values(document.paths)) {
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) complete(operation, byName, schemas);
  }
  return document;
}

function complete(operation: Operation, routes: ReadonlyMap<string, Route>, schemas: Schemas): void {
  const route = routes.get(operation.operationId ?? '');
  const isPublic = route?.permission === 'public';
  Object.assign(operation, {
    'x-permission': route?.permission,
    description: holders(route),
    security: isPublic ? [] : [{ token: [] }, { cookie: [] }],
  });
  for (const status of [...failuresOf(operation, isPublic), ...declaredFailures(operation)]) {
    operation.responses[String(status)] = {
      description: SAID[status] ?? '',
      content: { 'application/problem+json': { schema: { $ref: PROBLEM }, example: problemExample(status) } },
    };
  }
  const { requestBody } = operation;
  if (requestBody !== undefined && 'content' in requestBody) addExamples(requestBody.content, schemas);
  for (const response of Object.values(operation.responses)) {
    if (response !== undefined && 'content' in response) addExamples(response.content, schemas);
  }
}

function holders(route: Route | undefined): string {
  const held = route?.permission === undefined ? 'anyone' : PERMISSIONS[route.permission];
  return `Permission \`${route?.permission ?? ''}\`: ${held === 'anyone' ? held : held.join(', ')}.`;
}

/** What can go wrong with any request of this form. */
function failuresOf({ parameters = [], requestBody }: Operation, isPublic: boolean): number[] {
  const parts = parameters.flatMap((parameter) => ('in' in parameter ? [parameter] : []));
  const has = (where: string): boolean => parts.some((part) => part.in === where);
  const asks = (name: string): boolean => parts.some((part) => part.name === name);
  return [
    ...(isPublic ? [] : [401, 403]),
    ...(has('path') ? [404] : []),
    ...(has('query') ? [422] : []),
    ...(requestBody === undefined ? [] : [400, 413, 415, 422]),
    ...(isPublic && requestBody !== undefined ? [429] : []),
    ...(asks('If-Match') ? [412, 428] : []),
    ...(asks('Idempotency-Key') ? [422] : []),
    500,
  ];
}

function declaredFailures({ responses }: Operation): number[] {
  return Object.keys(responses)
    .map(Number)
    .filter((status) => status >= 400);
}

function problemExample(status: number): object {
  const title = SAID[status] ?? '';
  const told = { type: 'about:blank', title, status, code: CODES[status] ?? 'page.wrong' };
  if (status !== 422) return told;
  const message = t('en', 'input.missing');
  return { ...told, errors: [{ field: 'title', code: 'missing', message }] };
}

const CODES: Readonly<Record<number, string>> = {
  400: 'page.unreadable',
  401: 'access.sign_in',
  403: 'access.not_allowed',
  404: 'page.not_found',
  412: 'vacancy.changed',
  413: 'page.too_large',
  415: 'page.not_json',
  422: 'input.refused',
  428: 'page.not_conditional',
  429: 'access.locked',
  500: 'page.failed',
};

function addExamples(content: Content, schemas: Schemas): void {
  for (const media of Object.values(content)) {
    if (media.schema !== undefined) media.example ??= exampleOf(media.schema, schemas);
  }
}

/** Put together from the examples of the fields. */
function exampleOf(schema: Schema, schemas: Schemas): unknown {
  if ('$ref' in schema) {
    const target = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return target === undefined ? undefined : exampleOf(target, schemas);
  }
  if (schema.example !== undefined) return schema.example;
  const [first] = schema.allOf ?? schema.oneOf ?? [];
  if (first !== undefined) return exampleOf(first, schemas);
  if (schema.type === 'array') return schema.items === undefined ? [] : [exampleOf(schema.items, schemas)];
  if (schema.type !== 'object') return undefined;
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => [name, exampleOf(part, schemas)] as const,
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
