import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { DomainError } from '#platform';
import { listOf, textOf } from './form.js';
import type { FormBody } from './form.js';

const NUMBER = /^[1-9]\d{0,8}$/;

/** The number of a row in an address; what no row can have is a page that is not there. */
@Injectable()
export class RowId implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!NUMBER.test(text)) throw new DomainError('not_found', 'page.not_found');
    return Number(text);
  }
}

/** The rows that somebody ticked; anything else is none. */
export function keysIn(form: FormBody, name: string): number[] {
  return listOf(form, name).flatMap((text) => (NUMBER.test(text) ? [Number(text)] : []));
}

/** Where a list goes on, by the key in its address; anything else begins it anew. */
export function keyIn(query: FormBody, name: string): number | undefined {
  const text = textOf(query, name);
  return NUMBER.test(text) ? Number(text) : undefined;
}
