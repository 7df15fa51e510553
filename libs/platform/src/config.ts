import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches, MinLength, validateSync } from 'class-validator';
import { ConfigError } from './errors.js';
import { declared as settings, IsAddress, type Program, Secret, Setting, type SettingInfo, Whole } from './setting.js';

const all: readonly Program[] = ['cli', 'web', 'worker', 'report'];

export class Config {
  @Secret('PostgreSQL 15 or newer as its owner, used by `up` and `migrate` only. Absent: the embedded database.', [
    'cli',
  ])
  @IsOptional()
  @IsAddress('postgres', 'postgresql')
  DATABASE_URL?: string;

  @Secret('The database as the web role. Absent: derived by `up` from the owner’s address and the master key.', [
    'cli',
    'web',
  ])
  @IsOptional()
  @IsAddress('postgres', 'postgresql')
  DATABASE_URL_WEB?: string;

  @Secret('The database as the worker role, derived like the web role’s.', ['cli', 'worker'])
  @IsOptional()
  @IsAddress('postgres', 'postgresql')
  DATABASE_URL_WORKER?: string;

  @Secret('The database as the report role, derived like the web role’s. A worker that scores never gets it.', [
    'cli',
    'report',
  ])
  @IsOptional()
  @IsAddress('postgres', 'postgresql')
  DATABASE_URL_REPORT?: string;

  @Secret(
    'The database as the role of protection, for the pages of the persons of trust. Absent: derived from the web role’s address and the master key.',
    ['cli', 'web'],
  )
  @IsOptional()
  @IsAddress('postgres', 'postgresql')
  DATABASE_URL_PROTECTION?: string;

  @Secret('Redis for the queue. Absent: the queue lives in PostgreSQL.', all)
  @IsOptional()
  @IsAddress('redis', 'rediss')
  REDIS_URL?: string;

  @Setting(
    'Folder of the master key and the embedded database. Absent: `.ayni`, for root a folder in `/var/lib/ayni`.',
    ['cli', 'web'],
  )
  @IsOptional()
  @MinLength(1)
  AYNI_HOME?: string;

  @Secret(
    'Master key: 64 hexadecimal digits. Several, separated by commas: the first seals, all open. Absent: `master.key` in AYNI_HOME, made on the first start.',
    ['cli', 'web'],
  )
  @IsOptional()
  @Matches(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/i, { message: 'AYNI_MASTER_KEY must be 64 hexadecimal digits' })
  AYNI_MASTER_KEY?: string;

  @Secret('Signs cookies, at least 32 characters. Absent: derived from the master key.', ['cli', 'web'])
  @IsOptional()
  @MinLength(32)
  COOKIE_SECRET?: string;

  @Setting('Address the web program listens on.', ['cli', 'web'])
  @MinLength(1)
  HOST = '127.0.0.1';

  @Setting('Port of the web program; 0 takes a free one.', ['cli', 'web'])
  @Whole(0, 65_535)
  PORT = 3000;

  @Setting('Address people type, for links in mail and for secure cookies. Absent: http://HOST:PORT.', all)
  @IsOptional()
  @IsAddress('http', 'https')
  PUBLIC_URL?: string;

  @Setting('`production` refuses the demo and asks for HTTPS cookies.', all)
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @Setting('`1` seeds the marked demo into an empty database that is not the embedded one.', ['cli', 'web'])
  @Transform(({ value }) => value === true || value === '1' || value === 'true')
  @IsBoolean()
  AYNI_DEMO = false;

  @Setting(
    '`demanded`: staff see nothing before they have a second factor; `offered`: they are asked. Absent: demanded, in the demo offered.',
    ['cli', 'web'],
  )
  @IsOptional()
  @IsIn(['demanded', 'offered'])
  SECOND_FACTOR?: 'demanded' | 'offered';

  @Secret('SMTP server for mail. Absent: mail is not sent, one line in the log says so.', ['cli', 'web', 'worker'])
  @IsOptional()
  @IsAddress('smtp', 'smtps')
  SMTP_URL?: string;

  @Setting('Sender of mail.', ['cli', 'web', 'worker'])
  @MinLength(3)
  MAIL_FROM = 'Ayni <ayni@localhost>';

  @Setting('HTTPS gateway for codes to telephones: `POST {to, text}`. Absent: none is sent.', ['cli', 'web'])
  @IsOptional()
  @IsAddress('https', 'http')
  SMS_GATEWAY_URL?: string;

  @Secret('Bearer token of the gateway.', ['cli', 'web'])
  @IsOptional()
  @MinLength(8)
  SMS_GATEWAY_TOKEN?: string;

  @Setting('Least grave line that is logged.', all)
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info';

  @Setting('Loopback port of /health and /metrics of a worker; 0 takes a free one. Absent: none.', [
    'cli',
    'worker',
    'report',
  ])
  @IsOptional()
  @Whole(0, 65_535)
  METRICS_PORT?: number;

  @Setting('Jobs of one kind that a worker runs at once.', ['cli', 'worker', 'report'])
  @Whole(1, 64)
  WORKER_CONCURRENCY = 4;

  @Setting('Threads of a worker that score the ranges of a run when 20,000 people or more are matched; 0: none.', [
    'cli',
    'worker',
  ])
  @Whole(0, 64)
  WORKER_THREADS = 1;

  static read(env: NodeJS.ProcessEnv = process.env): Config {
    const config = plainToInstance(Config, present(env), { exposeDefaultValues: true, excludeExtraneousValues: true });
    const faults = validateSync(config, { forbidUnknownValues: true });
    if (faults.length > 0) {
      const reasons = faults.map((fault) => `  ${Object.values(fault.constraints ?? {}).join('; ')}`);
      throw new ConfigError(`The settings are not right:\n${reasons.join('\n')}`);
    }
    return config;
  }

  /** What the web program may know; stops when it was given a secret of another program. */
  static forWeb(env: NodeJS.ProcessEnv = process.env): WebConfig {
    return narrow(env, 'web', 'DATABASE_URL_WEB') as WebConfig;
  }

  static forWorker(env: NodeJS.ProcessEnv = process.env): WorkerConfig {
    return narrow(env, 'worker', 'DATABASE_URL_WORKER') as WorkerConfig;
  }

  static forReport(env: NodeJS.ProcessEnv = process.env): ReportConfig {
    return narrow(env, 'report', 'DATABASE_URL_REPORT') as ReportConfig;
  }

  /** Every setting, in the order of the class. */
  static get settings(): readonly SettingInfo[] {
    return settings;
  }

  /** The same as the table of docs/operations.md. */
  static table(): string {
    const defaults = new Map<string, unknown>(Object.entries(new Config()));
    const rows = settings.map(({ name, description, programs, secret }) => {
      const value = textOf(defaults.get(name));
      const cells = [
        `\`${name}\``,
        value === '' ? '' : `\`${value}\``,
        programs.join(', '),
        secret ? 'yes' : '',
        description,
      ];
      return `| ${cells.join(' | ')} |`;
    });
    return ['| setting | default | read by | secret | what |', '|---|---|---|---|---|', ...rows].join('\n');
  }
}

type Shared = 'REDIS_URL' | 'PUBLIC_URL' | 'NODE_ENV' | 'LOG_LEVEL';
type Mail = 'SMTP_URL' | 'MAIL_FROM';
type Served = 'METRICS_PORT' | 'WORKER_CONCURRENCY';
type WebOnly =
  | 'DATABASE_URL_PROTECTION'
  | 'AYNI_HOME'
  | 'AYNI_MASTER_KEY'
  | 'COOKIE_SECRET'
  | 'HOST'
  | 'PORT'
  | 'AYNI_DEMO'
  | 'SECOND_FACTOR'
  | 'SMS_GATEWAY_URL'
  | 'SMS_GATEWAY_TOKEN';

export type WebConfig = Readonly<Pick<Config, Shared | Mail | WebOnly> & { DATABASE_URL_WEB: string }>;
export type WorkerConfig = Readonly<
  Pick<Config, Shared | Mail | Served | 'WORKER_THREADS'> & { DATABASE_URL_WORKER: string }
>;
export type ReportConfig = Readonly<Pick<Config, Shared | Served> & { DATABASE_URL_REPORT: string }>;

function narrow(env: NodeJS.ProcessEnv, program: Program, needed: string): unknown {
  const known = present(env);
  const foreign = settings.filter((setting) => setting.secret && !setting.programs.includes(program));
  const given = foreign.map((setting) => setting.name).filter((name) => known[name] !== undefined);
  if (given.length > 0) {
    throw new ConfigError(
      `The ${program} program must not be given ${given.join(', ')}. Start it with its own settings only.`,
    );
  }
  if (known[needed] === undefined) throw new ConfigError(`${needed} is not set; “ayni migrate” makes it.`);
  const allowed = new Set(settings.filter(({ programs }) => programs.includes(program)).map(({ name }) => name));
  const entries = Object.entries(Config.read(known)).filter(([name]) => allowed.has(name));
  return Object.fromEntries(entries);
}

/** The settings that are there: empty ones count as absent, secrets may stand in a file. */
function present(env: NodeJS.ProcessEnv): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, secret } of settings) {
    const file = secret ? env[`${name}_FILE`] : undefined;
    const value = env[name] ?? (file === undefined || file === '' ? undefined : contentOf(file, name));
    if (value !== undefined && value !== '') found[name] = value;
  }
  return found;
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new ConfigError(`${name}_FILE names ${file}, which cannot be read.`, { cause });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
