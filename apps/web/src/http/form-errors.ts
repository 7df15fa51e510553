import { DomainError } from '#platform';
import type { Locale } from '../messages/locale.js';
import type { FormError } from '../ui/form.js';
import { messageOf } from './problem-message.js';

/**
 * What to print in the form for a rule that said no. `fields` names the field of a code; other codes go to `fallback`.
 * Everything that is not a mistake in the form goes on to the error page.
 */
export function formErrors(
  error: unknown,
  locale: Locale,
  fields: Readonly<Record<string, string>> & { fallback: string },
): FormError[] {
  if (!(error instanceof DomainError) || error.kind === 'not_found' || error.kind === 'refused') throw error;
  return [{ field: fields[error.code] ?? fields.fallback, message: messageOf(locale, error) }];
}
