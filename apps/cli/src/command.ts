/** One command of `ayni`. It lives in `<name>.command.ts`, which exports it as `command`; main.ts finds it there. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `ayni <name> --help` prints. */
  readonly usage: string;
  /** Returns the exit code: 0 done, 1 failed, 2 wrong use. */
  run(args: readonly string[]): Promise<number>;
}
