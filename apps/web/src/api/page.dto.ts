import { NumberInQuery, TextField } from './field.js';

/** Twenty of a list at most. */
export class PageOf20 {
  @TextField({ about: '`next` of the page before', most: 60, optional: true })
  after?: string;

  @NumberInQuery({ about: 'Most items of a page', least: 1, most: 20, example: 5, optional: true })
  limit?: number;
}

/** Ten of a list at most. */
export class PageOf10 {
  @TextField({ about: '`next` of the page before', most: 60, optional: true })
  after?: string;

  @NumberInQuery({ about: 'Most items of a page', least: 1, most: 10, example: 5, optional: true })
  limit?: number;
}
