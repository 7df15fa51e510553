import { createLinker } from '#taxonomy';
import type { Linker } from '#taxonomy';

let built: Linker | undefined;

/** The linker of every page, built at the first text of the process. */
export function linker(): Linker {
  return (built ??= createLinker());
}
