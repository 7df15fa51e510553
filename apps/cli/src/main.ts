import 'reflect-metadata';
import { commandNames, findCommand } from './commands.js';

/** Errors that tell their reader what to do need no stack. */
const PLAIN = new Set(['StartError', 'ConfigError']);
/** The command line, or the file it names, is wrong. */
const WRONG_USE = new Set(['UsageError', 'TableError']);

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const command = await findCommand(name);
  if (command === undefined) {
    process.stderr.write(`Unknown command “${name}”. Known: ${commandNames().join(', ')}.\n`);
    return 2;
  }
  if (args.includes('--help')) {
    process.stdout.write(`${command.summary}\n\n${command.usage}\n`);
    return 0;
  }
  return command.run(args);
}

async function overview(): Promise<string> {
  const commands = await Promise.all(commandNames().map((name) => findCommand(name)));
  const known = commands.filter((command) => command !== undefined);
  const width = Math.max(...known.map(({ name }) => name.length));
  const lines = known.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: ayni <command> [options]    ayni <command> --help\n\n${lines.join('\n')}\n`;
}

/** Says what went wrong; returns the exit code. */
function fail(error: unknown): number {
  if (!(error instanceof Error)) throw error;
  const wrongUse = WRONG_USE.has(error.name) || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  const text = wrongUse || PLAIN.has(error.name) ? error.message : error.stack;
  process.stderr.write(`${text ?? error.message}\n`);
  return wrongUse ? 2 : 1;
}

process.exitCode = await main(process.argv[2], process.argv.slice(3)).catch(fail);
