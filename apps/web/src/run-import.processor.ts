import type { ImportRunner } from '#casework';
import type { JobHandler, Jobs } from '#platform';

/** Runs in the web program: no other holds the key that opens the file, nor may write a name. */
export class RunImportProcessor implements JobHandler<'run-import'> {
  readonly job = 'run-import';

  constructor(private readonly runner: ImportRunner) {}

  run({ importId }: Jobs['run-import']): Promise<void> {
    return this.runner.work(importId);
  }
}
