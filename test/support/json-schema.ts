export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
}

type Schemas = Readonly<Record<string, Schema>>;

/** Where a value breaks its schema; what no schema names is a break too, so that nothing is answered that no document tells. */
export function breaksOf(value: unknown, schema: Schema, schemas: Schemas, at = '$'): string[] {
  if (schema.$ref !== undefined) {
    const target = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return target === undefined ? [`${at}: no ${schema.$ref}`] : breaksOf(value, target, schemas, at);
  }
  const parts = schema.allOf ?? schema.oneOf;
  if (parts === undefined) return ownBreaks(value, schema, schemas, at);
  const broken = parts.map((part) => breaksOf(value, part, schemas, at));
  if (schema.allOf !== undefined) return broken.flat();
  return broken.some((each) => each.length === 0) ? [] : [`${at}: fits none of its forms`];
}

function ownBreaks(value: unknown, schema: Schema, schemas: Schemas, at: string): string[] {
  if (!hasType(value, schema.type)) return [`${at}: ${JSON.stringify(value)} is no ${schema.type ?? ''}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at}: ${String(value)} is not in its list`];
  if (Array.isArray(value)) return listBreaks(value, schema, schemas, at);
  if (typeof value === 'object' && value !== null) return objectBreaks(value, schema, schemas, at);
  if (typeof value === 'number') return numberBreaks(value, schema, at);
  return typeof value === 'string' ? textBreaks(value, schema, at) : [];
}

function listBreaks(
  value: unknown[],
  { items = {}, maxItems = Infinity }: Schema,
  schemas: Schemas,
  at: string,
): string[] {
  const broken = value.flatMap((item, index) => breaksOf(item, items, schemas, `${at}.${String(index)}`));
  return value.length > maxItems ? [`${at}: too many`, ...broken] : broken;
}

function objectBreaks(value: object, { properties, required = [] }: Schema, schemas: Schemas, at: string): string[] {
  if (properties === undefined) return [];
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`);
  return Object.entries(value).reduce<string[]>((broken, [name, part]) => {
    const schema = properties[name];
    if (schema === undefined) broken.push(`${at}.${name}: not documented`);
    else broken.push(...breaksOf(part, schema, schemas, `${at}.${name}`));
    return broken;
  }, missing);
}

function numberBreaks(value: number, { minimum = -Infinity, maximum = Infinity }: Schema, at: string): string[] {
  return value < minimum || value > maximum ? [`${at}: ${String(value)} out of range`] : [];
}

function textBreaks(value: string, { minLength = 0, maxLength = Infinity, pattern }: Schema, at: string): string[] {
  const isLong = value.length < minLength || value.length > maxLength;
  const isOdd = pattern !== undefined && !new RegExp(pattern, 'u').test(value);
  return isLong || isOdd ? [`${at}: “${value.slice(0, 60)}” does not fit`] : [];
}

function hasType(value: unknown, type: string | undefined): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
