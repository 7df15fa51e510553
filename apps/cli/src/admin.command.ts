import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { AccountService, type NewStaff, OrganisationService } from '#access';
import { Database, DomainError, StartError } from '#platform';
import type { Command } from './command.js';
import { withProduct } from './product.module.js';
import { UsageError } from './usage-error.js';

const ROLES = ['operator', 'coordinator', 'caseworker', 'analyst', 'focal'] as const;

const REASONS: Readonly<Record<string, string>> = {
  'access.password_short': 'The password is too short: at least 12 signs.',
  'access.password_long': 'The password is too long: at most 200 signs.',
  'access.password_common': 'The password is one that others guess: a known word, a run or a few signs repeated.',
  'access.password_personal': 'The password is mostly the name or the e-mail.',
  'access.email': 'That is not an e-mail address.',
  'access.name': 'Give a name of 1 to 200 signs.',
  'access.email_taken': 'There is an account with that e-mail already.',
  'access.organisation_missing': 'This role belongs to an organisation: add --organisation NAME.',
};

export const command: Command = {
  name: 'admin',
  summary: 'Create an account for staff, such as the first real one',
  usage: `ayni admin create --email EMAIL --name NAME [--role ROLE] [--organisation NAME]

Asks for the password on the terminal without showing it; otherwise reads AYNI_ADMIN_PASSWORD or one line of stdin.
  --organisation NAME  the NGO the account belongs to; it is created when no NGO has that name
  --role ROLE          ${ROLES.join(', ')}; without it coordinator with an organisation, else operator`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      organisation: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { email, name, organisation } = values;
  if (positionals.join(' ') !== 'create' || email === undefined || name === undefined) {
    throw new UsageError(`Say “admin create” with --email and --name.\n\n${command.usage}`);
  }
  const role = roleOf(values.role, organisation);
  const password = await askPassword();
  await withProduct((product) =>
    product.get(Database, LOOSE).inTransaction(async () => {
      const belongs =
        organisation === undefined ? {} : await ngo(product.get(OrganisationService, LOOSE), organisation);
      await product.get(AccountService, LOOSE).createStaff({ email, name, role, password, ...belongs });
    }),
  ).catch(explain);
  process.stdout.write(`The account is there: ${role}. Sign in at /es/entrar/equipo.\n`);
  return 0;
}

const LOOSE = { strict: false } as const;

function roleOf(asked: string | undefined, organisation: string | undefined): NewStaff['role'] {
  if (asked === undefined) return organisation === undefined ? 'operator' : 'coordinator';
  const role = ROLES.find((known) => known === asked);
  if (role === undefined) throw new UsageError(`Known roles: ${ROLES.join(', ')}.`);
  return role;
}

async function ngo(organisations: OrganisationService, name: string): Promise<{ organisationId: number }> {
  const found = (await organisations.findByName('ngo', name)) ?? (await organisations.create({ kind: 'ngo', name }));
  return { organisationId: found.id };
}

async function askPassword(): Promise<string> {
  const given = process.env['AYNI_ADMIN_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) return firstLine();
  const password = await askUnseen('Password: ');
  if (password !== (await askUnseen('Once more: '))) throw new StartError('The two passwords differ.');
  return password;
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new StartError('No password on stdin.');
}

/** The terminal echoes through `output`, and this one says nothing. */
async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  terminal.once('SIGINT', () => process.exit(130));
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

function explain(error: unknown): never {
  if (error instanceof DomainError) throw new StartError(REASONS[error.code] ?? error.code, { cause: error });
  throw error;
}
