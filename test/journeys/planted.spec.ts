import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { AccountService } from '#access';
import { Actor, until } from '../support/actor.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Programs, startPrograms } from '../support/programs.js';
import { backends, startRedis, type TestRedis } from '../support/redis.js';
import { addOrganisation, openAs, openRooms } from '../support/rooms.js';
import { openWitness, type Witness, type Written } from '../support/witness.js';

const PIN = '739146';
const PASSWORD = 'caballo grapa pila 9';

/** Every question of the section apart, on its two pages. */
type Apart = readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
const HERS: Apart = [
  { 'equality.gender': 'other', 'equality.birth-country': 'VE', 'equality.birth-year': '1957' },
  { 'equality.disability': 'yes', 'equality.people': 'other_indigenous' },
];
const NEIGHBOURS: Apart = [
  { 'equality.gender': 'woman', 'equality.birth-country': 'PE', 'equality.birth-year': '2001' },
  { 'equality.disability': 'no', 'equality.people': 'quechua' },
];
/** Sent where nobody may keep it: refused by the form, then by a session that is over. */
const REFUSED = `1957${String(randomInt(1e7, 1e8))}`;
/** Signs of life that come by the clock, whoever is at work. */
const BEATS = new Set(['work.worker_sign', 'bullmq.meta']);

/** What one person’s hour left outside the wall: rows, lines of the programs, addresses. */
interface Trace {
  rows: Written[];
  lines: string[];
  addresses: string[];
}

describe.each(backends)('what she answers apart, with the queue on %s', (backend) => {
  let database: TestDatabase;
  let owner: Awaited<ReturnType<typeof openAs>>;
  let redis: TestRedis | undefined;
  let programs: Programs;
  let witness: Witness;
  const secrets = new Map<string, string>([['what the form refused', REFUSED]]);
  const traces: Trace[] = [];

  beforeAll(async () => {
    [database, redis] = await Promise.all([freshDatabase(), backend === 'redis' ? startRedis() : undefined]);
    owner = await openAs(database.owner);
    witness = await openWitness(owner, redis?.url);
    // The day has begun and its warnings are out: what the clock sends is in nobody's trace.
    await owner.query(
      `insert into work.day_begun (day, warned_at) values ((now() at time zone 'America/Lima')::date, now())`,
    );
    programs = await startPrograms(database, { redisUrl: redis?.url, env: { LOG_LEVEL: 'trace' } });
    for (const apart of [NEIGHBOURS, HERS, NEIGHBOURS]) traces.push(await live(apart));
  }, 120_000);

  afterAll(async () => {
    await programs.stop();
    witness.close();
    await owner.close();
    await redis?.stop();
  });

  it('leaves the same trace outside its wall whatever the answers are', () => {
    const [before = noTrace, hers = noTrace, after = noTrace] = traces;
    expect(hers.rows.length).toBeGreaterThan(25);
    expect(hers.lines.length).toBeGreaterThan(20);
    expect(difference(hers, [before, after])).toEqual([]);
    const kept = traces.flatMap(({ rows }) => rows).filter(({ place }) => place === 'equality.answer');
    expect(kept.map(({ row }) => JSON.stringify(row['answers'])).join()).toMatch(/1957.*other_indigenous/u);
  });

  it('would notice one answer in an audit row, a job, another schema, a log line or an address', () => {
    const [before = noTrace, hers = noTrace, after = noTrace] = traces;
    const planted: Partial<Trace>[] = [
      { rows: [{ place: 'audit.event', row: { action: 'profile.answer', fields: ['VE'] } }] },
      { rows: [{ place: 'work.outbox', row: { job: 'rescore-seeker', payload: { seekerId: 2, born: 1957 } } }] },
      { rows: [{ place: 'casefile.answer', row: { seeker_id: 2, answer: `\\x${'00'.repeat(31)}` } }] },
      { lines: ['{"level":"trace","gender":"other"}'] },
      { addresses: ['/es/pasos/equality/more?people=other_indigenous'] },
    ];
    for (const more of planted) {
      const leaking = {
        rows: [...hers.rows, ...(more.rows ?? [])],
        lines: [...hers.lines, ...(more.lines ?? [])],
        addresses: [...hers.addresses, ...(more.addresses ?? [])],
      };
      expect(difference(leaking, [before, after])).toHaveLength(1);
    }
  });

  it('and her ways in stand in no log, no job, no row, and not in what the database says of its errors', async () => {
    await enterAsStaff();
    // A row that the database refuses is repeated in its log unless told otherwise.
    const refused = owner.query(`insert into equality.answer (answers, form_version) values ($1, null)`, [
      JSON.stringify({ people: REFUSED }),
    ]);
    await expect(refused).rejects.toThrow('null value');
    expect(witness.serverLog()).toContain('null value');
    const rows = await witness.written();
    const places: [place: string, text: string][] = [
      ['logs', programs.web.output() + programs.worker.output()],
      ['the server’s log', witness.serverLog()],
      ['Redis', witness.commands()],
      ['addresses', traces.flatMap(({ addresses }) => addresses).join('\n')],
      ...rows.map(({ place, row }): [string, string] => [place, JSON.stringify(row)]),
    ];
    const found = (values: ReadonlyMap<string, string>): string[] => [
      ...new Set(
        places.flatMap(([place, text]) =>
          [...values].filter(([, value]) => holds(text, value)).map(([name]) => `${name} in ${place}`),
        ),
      ),
    ];
    expect(secrets.size).toBeGreaterThan(16);
    expect(found(secrets)).toEqual([]);
    expect(found(new Map([['a people', 'other_indigenous']]))).toEqual(['a people in equality.answer']);
    expect(new Set(rows.map(({ place }) => place)).size).toBeGreaterThan(15);
    const queued = rows.some(({ place, row }) => place.startsWith('bullmq.') && 'data' in row);
    expect(backend === 'redis' ? witness.commands().includes('rescore-seeker') : queued).toBe(true);
    // What is searched can be found: each planted in each place but one at a time.
    for (const [name, value] of secrets) expect([name, holds(`x ${value} y`, value)]).toEqual([name, true]);
  });

  /** She registers herself, answers all that is asked apart, errs, comes back, reads her data and leaves. */
  async function live(apart: Apart): Promise<Trace> {
    await owner.query('delete from identity.throttle');
    await quiet();
    const [rows, said] = [(await witness.written()).length, programs.web.output().length];
    const worked = programs.worker.output().length;
    const she = new Actor(programs.address);
    const slip = await she.fill('/es/empezar/permisos', '/permisos', { purpose: ['match', 'statistics'] });
    const [folder = '', pin = ''] = [...slip.html.matchAll(/slip__code">([^<]+)</gu)].map(([, code]) => code);
    const at = String(traces.length);
    secrets.set(`folder code ${at}`, folder).set(`PIN of the slip ${at}`, pin).set('her own PIN', PIN);
    await she.fill('/es/mi-pin', '/mi-pin', { pin: PIN, again: PIN });
    await she.fill('/es/pasos/about/name', '/about/name', { 'about.name': 'Ana Quispe', 'about.adult': 'yes' });
    for (const [which, page] of (['you', 'more'] as const).entries())
      await she.fill(`/es/pasos/equality/${page}`, `/equality/${page}`, apart[which]);
    const open = await she.get('/es/pasos/equality/you');
    expect((await she.send(open, '/equality/you', { 'equality.birth-year': REFUSED })).status).toBe(422);
    await she.post('/es/pasos/equality/you', { ...apart[0], _csrf: 'forged' });
    await she.push('/es/salir');
    she.cookies.delete('ayni');
    await she.post('/es/pasos/equality/you', { ...apart[0], 'equality.birth-year': REFUSED });
    await she.fill('/es/entrar', '/entrar', { folder, pin: PIN });
    secrets.set(`her session ${at}`, she.cookies.get('ayni') ?? 'none');
    for (const page of ['/es/pasos', '/en/pasos/equality/more', '/es/pasos/revisar', '/es/oportunidades'])
      await she.get(page);
    expect((await she.fill('/es/mis-datos', '/descargar')).html).toContain('equality');
    await quiet();
    return {
      rows: await witness.written(rows),
      lines: [...programs.web.output().slice(said).split('\n'), ...programs.worker.output().slice(worked).split('\n')],
      addresses: she.read.map(({ path }) => path),
    };
  }

  /** Somebody of the staff enters with both factors. */
  async function enterAsStaff(): Promise<void> {
    const rooms = await openRooms(database);
    const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
    const elena = { role: 'coordinator', organisationId, name: 'Elena Quiroz', email: 'elena@manos.pe' } as const;
    await rooms.get(AccountService).createStaff({ ...elena, password: PASSWORD });
    await rooms.close();
    const actor = new Actor(programs.address);
    const { email } = elena;
    await actor.fill('/es/entrar/equipo', '/entrar/equipo', { email, password: PASSWORD });
    const enrol = await actor.get('/es/cuenta/segundo-paso');
    const secret = (/slip__code">([A-Z2-7 ]+)</u.exec(enrol.html)?.[1] ?? '').replaceAll(' ', '');
    const done = await actor.send(enrol, '/segundo-paso', { code: generateSync({ secret }) });
    secrets.set('the password', PASSWORD).set('the second factor', secret);
    for (const [, code = ''] of done.html.matchAll(/<li class="slip__code">([A-Z0-9-]+)</gu))
      secrets.set(`recovery code ${String(secrets.size)}`, code);
  }

  /** Nothing is on its way any more and every event is sealed. */
  async function quiet(): Promise<void> {
    const left = `select (select count(*) from work.outbox)::int + (select count(*) from audit.event where seal_id is null)::int
      + (select count(*) from work.matchable_seeker she where she.scored_revision < she.revision)::int as n`;
    await until(
      'quiet',
      async () => (await owner.query<{ n: number }>(left))[0]?.n,
      (n) => n === 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
});

const noTrace: Trace = { rows: [], lines: [], addresses: [] };

/** What only one of the traces holds, once everything is taken out that names a person, a row or a moment. */
function difference(trace: Trace, others: readonly Trace[]): string[] {
  const [own, ...known] = [trace, ...others].map((each) => shapesOf(each));
  if (own === undefined) return [];
  const added = [...own].filter((shape) => known.every((shapes) => !shapes.has(shape)));
  const missing = [...(known[0] ?? [])].filter(
    (shape) => !own.has(shape) && known.every((shapes) => shapes.has(shape)),
  );
  return [...added, ...missing];
}

function shapesOf({ rows, lines, addresses }: Trace): Set<string> {
  return new Set([
    ...rows
      .filter(({ place }) => place !== 'equality.answer' && !BEATS.has(place))
      .map(({ place, row }) => `${place} ${JSON.stringify(shapeOf(row))}`),
    ...lines.map((line) => (line.startsWith('{') ? JSON.stringify(shapeOf(JSON.parse(line))) : line)),
    ...addresses,
  ]);
}

/** Keys that name a row, a moment, a transaction, a count of what was sealed together, or a mark that the queue makes by its clock. */
const ID_KEY =
  /(?:^|_)id$|Id$|^(?:time|ms|pid|request|ref|leaf|seq|events|lock_token|stalled_marked)$|_(?:event|at|on|ms)$|On$/u;

function shapeOf(value: unknown, key = ''): unknown {
  if (ID_KEY.test(key) && value !== null) return '#';
  if (Array.isArray(value)) return value.map((each) => shapeOf(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each, name)]));
  if (typeof value !== 'string') return value;
  if (value.startsWith('\\x')) return `${String(value.length)} signs sealed`;
  if (/^[{[]/u.test(value)) return shapeOf(JSON.parse(value));
  return value
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'uuid')
    .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.+Z-]*|\d{13}/gu, 'moment')
    .replaceAll(/\$argon2id\$[^ "]+/gu, 'hash');
}

/** As it was typed, without its dashes, or as the bytes of a row. */
function holds(text: string, value: string): boolean {
  const forms = [value, value.replaceAll('-', ''), Buffer.from(value).toString('hex')];
  return forms.some((form) => new RegExp(`(?<![\\w.-])${escaped(form)}(?![\\w-])`, 'u').test(text));
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
