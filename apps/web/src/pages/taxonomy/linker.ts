import { createLinker, withReviewed } from '#taxonomy';
import type { Linker } from '#taxonomy';

let built: Linker | undefined;

/** The linker of every page, with what the team reviewed; built at the first text of the process. */
export function linker(): Linker {
  return (built ??= withReviewed(createLinker()));
}
