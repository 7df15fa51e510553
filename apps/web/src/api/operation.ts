import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';

interface Described {
  summary: string;
  /** 200 when it is absent. */
  status?: 200 | 201 | 204;
  /** Absent: an empty answer. */
  returns?: new () => object;
  /** An answer of any form, with an example of it. */
  free?: Readonly<Record<string, unknown>>;
  /** Numbers or codes in the address. */
  params?: Readonly<Record<string, { about: string; example: number | string }>>;
  /** The answer carries an ETag. */
  tagged?: true;
  /** Asks for If-Match with that ETag. */
  conditional?: true;
  /** Takes an Idempotency-Key. */
  repeatable?: true;
  /** Statuses of its own beside those that its form implies (document.ts). */
  fails?: readonly (409 | 404 | 422 | 429)[];
}

const ETAG = { ETag: { description: 'Names this version', schema: { type: 'string' as const } } };

/** What the document says of one route of the API. */
export function Operation(told: Described): MethodDecorator {
  const { summary, status = 200, returns, params = {}, fails = [] } = told;
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary }),
    ApiResponse({
      status,
      description: summary,
      ...(returns === undefined ? {} : { type: returns }),
      ...(told.free === undefined ? {} : { schema: { type: 'object' as const, example: told.free } }),
      ...(told.tagged === true ? { headers: ETAG } : {}),
    }),
    ...fails.map((failure) => ApiResponse({ status: failure, description: '' })),
    ...Object.entries(params).map(([name, { about, example }]) =>
      ApiParam({
        name,
        description: about,
        schema: { type: typeof example === 'number' ? 'integer' : 'string', example },
      }),
    ),
    ...(told.conditional === true
      ? [header('If-Match', 'The ETag that was read; * writes over whatever stands', true)]
      : []),
    ...(told.repeatable === true
      ? [header('Idempotency-Key', 'A request sent again with the same key makes nothing twice (24 hours)', false)]
      : []),
  );
}

/** Key paging: the next page begins after what `next` of this one says. */
export function Paged(most: number): MethodDecorator {
  return applyDecorators(
    ApiQuery({
      name: 'after',
      required: false,
      description: '`next` of the page before',
      schema: { type: 'string', maxLength: 60 },
    }),
    ApiQuery({
      name: 'limit',
      required: false,
      description: 'Most items of a page',
      schema: { type: 'integer', minimum: 1, maximum: most, default: most, example: 5 },
    }),
  );
}

function header(name: string, description: string, required: boolean): MethodDecorator {
  return ApiHeader({ name, description, required, schema: { type: 'string' } });
}
