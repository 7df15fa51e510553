import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { withoutNul } from '../http/form.js';

/** A field says once what it is: the document describes it and the validator asks it of what is sent. */
interface About<T> {
  about: string;
  example?: T;
  optional?: true;
}

type Values = Readonly<Record<string, string | number>>;
type Class = new () => object;

const rule = (code: string, values: Values = {}) => ({ context: { code, values } });
const each = { each: true } as const;

function field(
  { about, example, optional }: About<unknown>,
  schema: Parameters<typeof ApiProperty>[0],
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const described = {
    ...schema,
    description: about,
    required: optional !== true,
    ...(example === undefined ? {} : { example }),
  };
  return applyDecorators(
    ApiProperty(described as Parameters<typeof ApiProperty>[0]),
    ...(optional === true ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...rules,
  );
}

export function TextField(given: About<string> & { most?: number; least?: number }): PropertyDecorator {
  const { most = 2000, least = given.optional === true ? 0 : 1 } = given;
  return field(
    given,
    { type: 'string', maxLength: most, minLength: least },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? withoutNul(value) : value)),
    MinLength(least, rule('missing')),
    MaxLength(most, rule('too_long', { most })),
    IsString(rule('not_text')),
  );
}

/** A text of a fixed form. */
export function PatternField(given: About<string> & { pattern: RegExp; code: string }): PropertyDecorator {
  const { pattern, code } = given;
  return field(
    given,
    { type: 'string', pattern: pattern.source },
    Matches(pattern, rule(code)),
    IsString(rule('not_text')),
  );
}

/** `YYYY-MM-DD`. */
export function DayField(given: About<string>): PropertyDecorator {
  const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
  return field(
    given,
    { type: 'string', format: 'date', pattern: pattern.source },
    Matches(pattern, rule('not_a_day')),
    IsString(rule('not_text')),
  );
}

/** An instant in UTC. */
export function MomentField(given: About<string>): PropertyDecorator {
  return field(given, { type: 'string', format: 'date-time' }, IsString(rule('not_text')));
}

export function NumberField(given: About<number> & { least: number; most: number }): PropertyDecorator {
  const { least, most } = given;
  return field(
    given,
    { type: 'integer', minimum: least, maximum: most },
    Max(most, rule('out_of_range', { least, most })),
    Min(least, rule('out_of_range', { least, most })),
    IsInt(rule('not_a_number')),
  );
}

export function FlagField(given: About<boolean>): PropertyDecorator {
  return field(given, { type: 'boolean' }, IsBoolean(rule('not_yes_or_no')));
}

/** Only `true` is taken: a confirmation. */
export function TrueField(given: About<true>): PropertyDecorator {
  return field(
    given,
    { type: 'boolean', enum: [true] },
    Equals(true, rule('not_confirmed')),
    IsBoolean(rule('not_yes_or_no')),
  );
}

export function ChoiceField(values: readonly string[], given: About<string>): PropertyDecorator {
  return field(
    given,
    { type: 'string', enum: [...values] },
    IsIn(values, rule('not_a_choice', { values: values.join(', ') })),
  );
}

/** Several of a closed list, each once. */
export function ChoicesField(values: readonly string[], given: About<readonly string[]>): PropertyDecorator {
  return field(
    given,
    { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: values.length, uniqueItems: true },
    ArrayMaxSize(values.length, rule('too_many', { most: values.length })),
    IsIn(values, { ...each, ...rule('not_a_choice', { values: values.join(', ') }) }),
    IsArray(rule('not_a_list')),
  );
}

export function TextsField(given: About<readonly string[]> & { most: number }): PropertyDecorator {
  const { most } = given;
  return field(
    given,
    { type: 'array', items: { type: 'string' }, maxItems: most },
    ArrayMaxSize(most, rule('too_many', { most })),
    IsString({ ...each, ...rule('not_text') }),
    IsArray(rule('not_a_list')),
  );
}

export function ObjectField(type: Class, given: About<object>): PropertyDecorator {
  return field(
    given,
    { type },
    Type(() => type),
    ValidateNested(rule('not_an_object')),
    IsObject(rule('not_an_object')),
  );
}

export function ListField(type: Class, given: About<readonly object[]> & { most: number }): PropertyDecorator {
  const { most } = given;
  return field(
    given,
    { type, isArray: true, maxItems: most },
    Type(() => type),
    ArrayMaxSize(most, rule('too_many', { most })),
    ValidateNested({ ...each, ...rule('not_an_object') }),
    IsArray(rule('not_a_list')),
  );
}

/** A number in a query, where everything is text. */
export function NumberInQuery(given: About<number> & { least: number; most: number }): PropertyDecorator {
  return applyDecorators(
    NumberField(given),
    Type(() => Number),
  );
}
