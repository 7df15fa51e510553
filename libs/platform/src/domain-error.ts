/** What went wrong, in the words of the field; the web turns it into a status and a sentence. `stale`: it changed since it was read. */
export type FaultKind = 'not_found' | 'refused' | 'conflict' | 'stale' | 'invalid' | 'too_many';

/** A rule of the domain said no. `code` is stable and has a message in every catalogue; `data` fills its placeholders. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: FaultKind,
    readonly code: string,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
