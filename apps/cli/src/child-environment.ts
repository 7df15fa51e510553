import { Config, type Program } from '#platform';

/** What any process needs of its surroundings. */
const SURROUNDINGS = ['PATH', 'HOME', 'TZ', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];

/** The environment of a child: the settings its program may know, and nothing of the others. */
export function environmentFor(
  program: Program,
  config: Config,
  credentials: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv {
  const values = new Map<string, unknown>([...Object.entries(config), ...Object.entries(credentials)]);
  const allowed = Config.settings.filter(({ programs }) => programs.includes(program));
  const entries = allowed.map(({ name }) => [name, textOf(values.get(name))] as const);
  const around = SURROUNDINGS.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries([...around, ...entries].filter(([, value]) => value !== undefined));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
