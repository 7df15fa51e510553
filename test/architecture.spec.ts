import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const PURE = new Set(['peru', 'taxonomy', 'intake', 'engine', 'statistics']);
const ROLES = new Set(
  'view data module service repository entity queries controller dto pages processor command guard filter interceptor spec bench'.split(
    ' ',
  ),
);

/** Named exceptions to a budget, one line each with its reason; at most ten. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

const code = ['apps', 'libs', 'migrations', 'test'].flatMap((folder) => filesUnder(folder));
const product = code.filter((file) => !file.startsWith('test/') && !/\.spec\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Files that break a rule, the named exceptions apart. */
function offenders(files: readonly string[], broken: (file: string) => boolean): string[] {
  return files.filter((file) => !(file in EXCEPTIONS) && broken(file));
}

describe('the house', () => {
  it('has files that one sitting reads', () => {
    const long = /\.data\.ts$|\.tsx$|^libs\/engine\/src\/columnar\//;
    const lines = (file: string): number => read(file).split('\n').length - 1;
    expect(offenders(code, (file) => lines(file) > (long.test(file) ? 400 : 250))).toEqual([]);
  });

  it('keeps its exceptions few and true', () => {
    expect(Object.keys(EXCEPTIONS).length).toBeLessThanOrEqual(10);
    expect(Object.keys(EXCEPTIONS).filter((file) => !code.includes(file))).toEqual([]);
  });

  it('names files in kebab case, by a noun of the field and one known role', () => {
    const wrong = offenders(code, (file) => {
      const [name = '', ...roles] = path
        .basename(file)
        .replace(/(\.d)?\.tsx?$/, '')
        .split('.');
      const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
      const vague = /^(utils?|helpers?|common|misc|part|extra|stuff|shared)$|-(part|extra|utils?|helpers?)$/.test(name);
      // Data may be split by the number of its class.
      const numbered = /-\d$/.test(name) && !file.includes('/data/');
      const known = roles.length === 0 || (roles.length === 1 && ROLES.has(roles[0] ?? ''));
      return !kebab || vague || numbered || !known;
    });
    expect(wrong).toEqual([]);
  });

  it('has no way round the types or the tools', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable/;
    const untyped = /\bas any\b|:\s*any\b|<any>/;
    const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const others = code.filter((file) => file !== 'test/architecture.spec.ts');
    expect(offenders(others, (file) => silenced.test(read(file)) || untyped.test(withoutComments(read(file))))).toEqual(
      [],
    );
  });

  it('has no forward reference and no eager relation', () => {
    expect(offenders(product, (file) => /forwardRef\s*\(|eager:\s*true/.test(read(file)))).toEqual([]);
  });

  it('reads the environment in platform and the command line only', () => {
    const elsewhere = product.filter((file) => !/^libs\/platform\/|^apps\/cli\//.test(file));
    expect(offenders(elsewhere, (file) => /\bprocess\.env\b/.test(read(file)))).toEqual([]);
  });

  it('has one index a library, one module a feature library, and nothing else at a library’s root', () => {
    for (const library of readdirSync(path.join(root, 'libs'))) {
      const files = readdirSync(path.join(root, 'libs', library, 'src'));
      expect(['src', 'fixtures']).toEqual(expect.arrayContaining(readdirSync(path.join(root, 'libs', library))));
      expect(files).toContain('index.ts');
      const modules = files.filter((file) => file.endsWith('.module.ts'));
      expect(PURE.has(library) ? modules.length : 0).toBe(0);
    }
  });

  it('lists every app and library in nest-cli.json and package.json, and no other', () => {
    const nest = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { sourceRoot: string }> };
    const packages = JSON.parse(read('package.json')) as { imports: Record<string, unknown> };
    const there = (parent: string): string[] => readdirSync(path.join(root, parent)).sort();
    const mapped = Object.values(nest.projects).map(({ sourceRoot }) => sourceRoot);
    for (const app of there('apps')) expect(mapped).toContain(`apps/${app}/src`);
    for (const library of there('libs')) {
      expect(mapped).toContain(`libs/${library}/src`);
      expect(packages.imports).toHaveProperty(`#${library}`);
    }
  });
});

interface Cruise {
  modules: { source: string; valid: boolean }[];
}

function cruise(folder: string, ...more: string[]): { status: number | null; output: string } {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.mjs', ...more, 'apps', 'libs', 'migrations', 'test'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  return { status, output: stdout + stderr };
}

/** Rule, file and import of one thing that must not be. */
const FORBIDDEN = [
  [
    'pure-has-no-packages',
    'libs/peru/src/node.ts',
    `import { format } from 'node:util';\nexport const planted = format;\n`,
  ],
  [
    'peru-imports-down',
    'libs/peru/src/upward.ts',
    `import { engine } from '#engine';\nexport const planted = engine;\n`,
  ],
  [
    'profile-imports-down',
    'libs/profile/src/sideways.ts',
    `import { employer } from '#employer';\nexport const planted = employer;\n`,
  ],
  [
    'through-the-index',
    'libs/engine/src/inner.ts',
    `import { inner } from '../../peru/src/inner.js';\nexport const planted = inner;\n`,
  ],
  ['not-its-own-index', 'libs/peru/src/own.ts', `import { peru } from './index.js';\nexport const planted = peru;\n`],
  [
    'apps-never-meet',
    'apps/worker/src/web.ts',
    `import { page } from '../../web/src/page.js';\nexport const planted = page;\n`,
  ],
  [
    'only-platform-knows-the-servers',
    'libs/profile/src/server.ts',
    `import pg from 'pg';\nexport const planted = pg;\n`,
  ],
  [
    'only-web-speaks-http',
    'apps/worker/src/http.ts',
    `import fastify from 'fastify';\nexport const planted = fastify;\n`,
  ],
  ['no-cycle', 'libs/engine/src/back.ts', `import { cycle } from './cycle.js';\nexport const back = cycle;\n`],
  ['resolvable', 'libs/engine/src/lost.ts', `import { gone } from './gone.js';\nexport const planted = gone;\n`],
] as const;

/** A small house with nothing but forbidden imports, under the real rules. */
function plantForbidden(copy: string): void {
  const plant = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  };
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) plant(file, read(file));
  for (const folder of ['migrations', 'test']) mkdirSync(path.join(copy, folder));
  for (const name of ['pg', 'fastify']) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, 'module.exports = 1;\n');
  }
  for (const name of ['peru', 'engine', 'employer']) plant(`libs/${name}/src/index.ts`, `export const ${name} = 1;\n`);
  plant('libs/peru/src/inner.ts', 'export const inner = 1;\n');
  plant('libs/engine/src/cycle.ts', `import { back } from './back.js';\nexport const cycle = back;\n`);
  plant('apps/web/src/page.ts', 'export const page = 1;\n');
  for (const [, file, text] of FORBIDDEN) plant(file, text);
}

describe('the import rule', () => {
  it('is kept, and the tool saw every file', () => {
    const { status, output } = cruise(root, '--output-type', 'json');
    const { modules } = JSON.parse(output) as Cruise;
    const seen = new Set(modules.map(({ source }) => source));
    expect(code.filter((file) => !seen.has(file) && !file.endsWith('.d.ts'))).toEqual([]);
    expect(modules.filter(({ valid }) => !valid).map(({ source }) => source)).toEqual([]);
    expect(status).toBe(0);
  }, 60_000);

  it('turns red on each import that must not be', () => {
    const copy = mkdtempSync(path.join(os.tmpdir(), 'ayni-imports-'));
    plantForbidden(copy);
    const { status, output } = cruise(copy);
    rmSync(copy, { recursive: true, force: true });
    const caught = FORBIDDEN.filter(([rule, file]) => output.includes(`error ${rule}: ${file}`));
    expect(caught.map(([rule]) => rule)).toEqual(FORBIDDEN.map(([rule]) => rule));
    expect(status).not.toBe(0);
  }, 60_000);
});
