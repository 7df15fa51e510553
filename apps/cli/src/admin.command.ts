import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { AccountService, ColleagueService, type NewStaff, OrganisationService, RESET_REASONS } from '#access';
import { Database, DomainError, StartError } from '#platform';
import type { Command } from './command.js';
import { withProduct } from './product.module.js';
import { textTable } from './text-table.js';
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
  'access.no_account': 'No account of staff has that e-mail.',
  'colleague.reason_missing': `Say why: ${RESET_REASONS.join(', ')}.`,
  'factor.none': 'That account has no second factor.',
  'access.organisation_missing': 'This role belongs to an organisation: add --organisation NAME.',
};

export const command: Command = {
  name: 'admin',
  summary: 'Accounts of staff: create the first, list the operators, reset a lost second factor',
  usage: `ayni admin create --email EMAIL --name NAME [--role ROLE] [--organisation NAME]
ayni admin list
ayni admin reset-factor --email EMAIL --reason REASON

Runs on the server only: it needs the database and the master key.
create asks for the password on the terminal without showing it; otherwise reads AYNI_ADMIN_PASSWORD or one line of stdin.
  --organisation NAME  the NGO the account belongs to; it is created when no NGO has that name
  --role ROLE          ${ROLES.join(', ')}; without it coordinator with an organisation, else operator
list prints the operators: e-mail, name, state, whether a second factor is set up.
reset-factor is for an operator who lost telephone and recovery codes; others ask their coordinator or an operator. Make sure
who asks. It ends every session of the account; the next sign-in with the password sets up a new one. The audit trail keeps
the reason and that it was done on the server.
  --reason REASON      ${RESET_REASONS.join(', ')}`,
  run,
};

interface Asked {
  email?: string | undefined;
  name?: string | undefined;
  role?: string | undefined;
  organisation?: string | undefined;
  reason?: string | undefined;
}

async function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { email: text, name: text, role: text, organisation: text, reason: text },
    allowPositionals: true,
  });
  const action = ACTIONS.get(positionals.join(' '));
  if (action === undefined) throw new UsageError(`Say “admin create”, “list” or “reset-factor”.\n\n${command.usage}`);
  process.stdout.write(await action(values));
  return 0;
}

const ACTIONS: ReadonlyMap<string, (asked: Asked) => Promise<string>> = new Map([
  ['create', create],
  ['list', list],
  ['reset-factor', resetFactor],
]);

async function create({ email, name, role: asked, organisation }: Asked): Promise<string> {
  if (email === undefined || name === undefined) {
    throw new UsageError(`Say “admin create” with --email and --name.\n\n${command.usage}`);
  }
  const role = roleOf(asked, organisation);
  const password = await askPassword();
  await withProduct((product) =>
    product.get(Database, LOOSE).inTransaction(async () => {
      const belongs =
        organisation === undefined ? {} : await ngo(product.get(OrganisationService, LOOSE), organisation);
      await product.get(AccountService, LOOSE).createStaff({ email, name, role, password, ...belongs });
    }),
  ).catch(explain);
  return `The account is there: ${role}. Sign in at /es/entrar/equipo.\n`;
}

async function list(): Promise<string> {
  const rows: string[][] = [];
  await withProduct(async (product) => {
    const colleagues = product.get(ColleagueService, LOOSE);
    for (let page = await colleagues.listOperators(); page.length > 0;) {
      for (const { email, name = '', state, hasFactor } of page)
        rows.push([email, name, state, hasFactor ? 'second factor' : 'no second factor']);
      page = await colleagues.listOperators(page.at(-1)?.id);
    }
  });
  return rows.length === 0 ? 'No operator yet: ayni admin create.\n' : textTable(rows);
}

async function resetFactor({ email, reason }: Asked): Promise<string> {
  if (email === undefined || reason === undefined) {
    throw new UsageError(`Say “admin reset-factor” with --email and --reason.\n\n${command.usage}`);
  }
  await withProduct((product) => product.get(ColleagueService, LOOSE).resetFactorOnServer(email, reason)).catch(
    explain,
  );
  return 'Reset. Every session of the account ended; the next sign-in sets up a new second factor.\n';
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
