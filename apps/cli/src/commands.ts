import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.js';

const SUFFIX = /\.command\.[jt]s$/;

/** Names of all commands, from the files beside this one: nothing is loaded for it. */
export function commandNames(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => SUFFIX.test(file));
  return files.map((file) => file.replace(SUFFIX, '')).sort();
}

/** Loads one command and what it needs, and nothing of the others: a pure command starts without the database's code. */
export async function findCommand(name: string): Promise<Command | undefined> {
  const file = path.join(import.meta.dirname, `${name}.command.js`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) return undefined;
  const module = (await import(pathToFileURL(file).href)) as { command: Command };
  return module.command;
}
