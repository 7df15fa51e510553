import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { Config, type Program } from '#platform';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  depends_on?: Record<string, unknown>;
}

interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
}

const compose = load(read('docker-compose.yml')) as Compose;
const service = (name: string): Service => compose.services[name] ?? {};
const programs: Readonly<Record<string, Program>> = { migrate: 'cli', web: 'web', worker: 'worker' };

/** The source of a built file: dist/apps/web/src/main.js is apps/web/src/main.ts. */
function sourceOf(built: string): string {
  return path.join(root, built.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
}

describe('docker-compose.yml', () => {
  it.each(Object.keys(programs))('starts %s from a file that the build makes', (name) => {
    const [node, script = ''] = service(name).command ?? [];
    expect(node).toBe('node');
    expect(existsSync(sourceOf(script))).toBe(true);
  });

  it.each(Object.entries(programs))('gives %s settings that exist and that it may know', (name, program) => {
    for (const variable of Object.keys(service(name).environment ?? {})) {
      const setting = Config.settings.find((known) => known.name === variable.replace(/_FILE$/, ''));
      expect([variable, setting?.programs]).toEqual([variable, expect.arrayContaining([program])]);
      expect(variable.endsWith('_FILE') && setting?.secret !== true).toBe(false);
    }
  });

  it('lets the settings of each program pass its own check', () => {
    const url = 'postgres://x:y@postgres:5432/ayni_main';
    const known = { REDIS_URL: 'redis://redis:6379', PUBLIC_URL: 'https://ayni.example.pe' };
    expect(Config.forWorker({ ...known, DATABASE_URL_WORKER: url }).DATABASE_URL_WORKER).toBe(url);
    expect(Config.forWeb({ ...known, HOST: '0.0.0.0', PORT: '3000', DATABASE_URL_WEB: url }).PORT).toBe(3000);
  });

  it('mounts each credential into its own program only, and the master key never into a worker', () => {
    for (const name of ['web', 'worker', 'report']) {
      const volume = `${name}-credentials`;
      const users = Object.entries(compose.services)
        .filter(([, { volumes = [] }]) => volumes.some((mount) => mount.startsWith(`${volume}:`)))
        .map(([user]) => user);
      expect(users).toEqual(['migrate', name]);
    }
    expect(service('worker').secrets ?? []).toEqual([]);
    expect(service('report').secrets ?? []).toEqual([]);
    expect(service('web').secrets).toEqual(['master_key']);
    expect(
      Object.entries(compose.services).filter(([, { secrets = [] }]) => secrets.includes('database_url')),
    ).toHaveLength(1);
  });

  it('reads credentials where migrate writes them', () => {
    const [, , ...args] = service('migrate').command ?? [];
    expect(args).toEqual(['migrate', '--credentials', '/credentials']);
    for (const [name, setting] of [
      ['web', 'DATABASE_URL_WEB'],
      ['worker', 'DATABASE_URL_WORKER'],
    ] as const) {
      expect(service(name).environment?.[`${setting}_FILE`]).toBe(`/credentials/${name}/${setting}`);
      expect(service(name).volumes).toContain(`${name}-credentials:/credentials/${name}:ro`);
    }
  });

  it('names only services, secrets and volumes that it declares, and secrets that the manual makes', () => {
    const manual = read('docs/operations.md');
    for (const { secrets = [], volumes = [], depends_on = {} } of Object.values(compose.services)) {
      for (const secret of secrets) expect(compose.secrets).toHaveProperty(secret);
      for (const mount of volumes) expect(compose.volumes).toHaveProperty([mount.split(':')[0] ?? '']);
      for (const other of Object.keys(depends_on)) expect(compose.services).toHaveProperty(other);
    }
    for (const { file } of Object.values(compose.secrets)) expect(manual).toContain(`> ${file.slice(2)}`);
    expect(manual).toContain('PUBLIC_URL=');
  });

  it('has a database whose name leaves room for its roles', () => {
    expect(service('postgres').environment?.['POSTGRES_DB']).not.toBe('ayni');
    expect(read('docs/operations.md')).toContain(`/${service('postgres').environment?.['POSTGRES_DB'] ?? ''}'`);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('copies what is there', () => {
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const ignored = read('.dockerignore').split('\n');
    expect(copied.filter((file) => ignored.includes(file))).toEqual([]);
  });

  it('starts a file that the build makes, as a user without rights, with folders for the credentials', () => {
    const command = JSON.parse(lines.find((line) => line.startsWith('CMD'))?.slice(4) ?? '[]') as string[];
    expect(existsSync(sourceOf(command[1] ?? ''))).toBe(true);
    expect(lines).toContain('USER node');
    for (const name of ['web', 'worker', 'report']) expect(read('Dockerfile')).toContain(`/credentials/${name}`);
  });
});
