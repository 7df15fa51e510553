import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, type OrganisationId, type SeekerId } from '#access';
import { CURRENT_SCORING } from '#engine';
import { isUbigeo } from '#peru';
import { Database, DomainError, Outbox } from '#platform';
import { catalogueVersion } from '#taxonomy';
import type { BlockingPair } from './round-outcome.js';
import {
  MOST_CASH,
  MOST_FLOORS,
  MOST_PLACES,
  type RoundFloor,
  type RoundKind,
  type RoundQuestion,
  type RoundState,
  ROUND_TRANSITIONS,
  SERVICE_CODES,
} from './round.data.js';
import { type PlaceLine, type Round, RoundRepository } from './round.repository.js';

const PAGE = 20;

/** Rounds of a coordinator’s own organisation: over the people it accompanies who consent, never over another’s. */
@Injectable()
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  start(actor: Actor, question: RoundQuestion, kind: RoundKind = 'round'): Promise<number> {
    const organisationId = organisationOf(actor);
    requireRight(question);
    return this.database.inTransaction(async () => {
      // A form sent twice is one round.
      await this.database.query('select from work.organisation where id = $1 for no key update', [organisationId]);
      const [last] = await this.rounds.list(organisationId, ['round', 'plan', 'table'], { limit: 1 });
      if (last !== undefined && isRunning(last.state)) {
        if (last.kind === kind && isSame(last.question, question)) return last.id;
        throw new DomainError('conflict', 'round.one_at_a_time');
      }
      const { accountId } = actor;
      const made = { kind, scoring: CURRENT_SCORING.number, catalogue: catalogueVersion(), accountId };
      const id = await this.rounds.add(organisationId, question, made);
      await this.outbox.add('solve-round', { roundId: id });
      await this.audit.record({ action: 'round.started' });
      return id;
    });
  }

  /** A round of another organisation is not there. */
  async get(actor: Actor, id: number, kinds: readonly RoundKind[] = ['round']): Promise<Round> {
    const round = await this.rounds.find(id);
    if (round === undefined || round.organisationId !== organisationOf(actor) || !kinds.includes(round.kind)) {
      throw new DomainError('not_found', 'round.not_found');
    }
    return round;
  }

  async list(
    actor: Actor,
    { before, kinds = ['round'] }: { before?: number | undefined; kinds?: readonly RoundKind[] } = {},
  ): Promise<{ rounds: Round[]; next: number | undefined }> {
    const found = await this.rounds.list(organisationOf(actor), kinds, { before, limit: PAGE });
    const rounds = found.slice(0, PAGE);
    return { rounds, next: found.length > PAGE ? rounds.at(-1)?.id : undefined };
  }

  /** Stops it where it stands; a round that ended before stays as it ended. */
  async cancel(actor: Actor, id: number, kinds?: readonly RoundKind[]): Promise<void> {
    await this.get(actor, id, kinds);
    const open = (Object.keys(ROUND_TRANSITIONS) as RoundState[]).filter((state) => isRunning(state));
    await this.database.inTransaction(async () => {
      if (await this.rounds.move(id, open, 'cancelled')) await this.audit.record({ action: 'round.cancelled' });
    });
  }

  async places(actor: Actor, id: number, after = 0): Promise<{ lines: PlaceLine[]; next: number | undefined }> {
    await this.get(actor, id);
    return paged(await this.rounds.places(id, after, PAGE));
  }

  /** Who gets a support in a plan. */
  async supported(actor: Actor, id: number, after = 0): Promise<{ lines: PlaceLine[]; next: number | undefined }> {
    await this.get(actor, id, ['plan']);
    return paged(await this.rounds.places(id, after, PAGE, true));
  }

  /** Every line, for a file. */
  async allPlaces(actor: Actor, id: number): Promise<PlaceLine[]> {
    await this.get(actor, id);
    const lines: PlaceLine[] = [];
    for (let after = 0; ;) {
      const part = await this.rounds.places(id, after, 1000);
      lines.push(...part.slice(0, 1000));
      if (part.length <= 1000) return lines;
      after = lines.at(-1)?.place ?? after;
    }
  }

  async blocking(
    actor: Actor,
    id: number,
    after = 0,
  ): Promise<{ lines: (BlockingPair & { place: number })[]; next: number | undefined }> {
    await this.get(actor, id);
    return paged(await this.rounds.blocking(id, after, PAGE));
  }

  count(id: number): Promise<{ people: number; proposed: number; sent: number }> {
    return this.rounds.count(id);
  }

  /** Puts proposals into the review queue, marked as from this round; nothing is decided by it. */
  async send(actor: Actor, id: number, seekerIds?: readonly SeekerId[]): Promise<number> {
    const round = await this.get(actor, id);
    if (round.state !== 'done') throw new DomainError('conflict', 'round.not_done');
    if (seekerIds?.length === 0) throw new DomainError('invalid', 'round.nobody_chosen');
    return this.database.inTransaction(async () => {
      const sent = await this.rounds.send(id, seekerIds, actor.accountId);
      if (sent > 0) await this.audit.record({ action: 'round.sent' });
      return sent;
    });
  }
}

export function isRunning(state: RoundState): boolean {
  return ROUND_TRANSITIONS[state].includes('cancelled');
}

function paged<Line extends { place: number }>(found: readonly Line[]): { lines: Line[]; next: number | undefined } {
  const lines = found.slice(0, PAGE);
  return { lines, next: found.length > PAGE ? lines.at(-1)?.place : undefined };
}

/** @throws DomainError `invalid`, with the field that is wrong in its code. */
function requireRight({ districts, services, floors, cash = 0, costs = {} }: RoundQuestion): void {
  if (!districts.every((district) => isUbigeo(district))) throw new DomainError('invalid', 'round.district');
  for (const code of SERVICE_CODES) requireCount(services[code] ?? 0, `round.service_number`);
  for (const sum of [cash, ...Object.values(costs)]) {
    if (!Number.isInteger(sum) || sum < 0 || sum > MOST_CASH) throw new DomainError('invalid', 'round.cash');
  }
  if (floors.length > MOST_FLOORS) throw new DomainError('invalid', 'round.too_many_floors', { most: MOST_FLOORS });
  for (const floor of floors) requireFloor(floor);
}

function requireFloor(floor: RoundFloor): void {
  requireCount(floor.least, 'round.floor_number');
  if (floor.kind === 'waiting') requireCount(floor.days, 'round.floor_days');
  if (floor.kind === 'district' && !isUbigeo(floor.district)) {
    throw new DomainError('invalid', 'round.floor_district');
  }
}

function requireCount(count: number, code: string): void {
  if (!Number.isInteger(count) || count < 0 || count > MOST_PLACES) {
    throw new DomainError('invalid', code, { most: MOST_PLACES });
  }
}

function isSame(one: RoundQuestion, other: RoundQuestion): boolean {
  // What is undefined is not stored.
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(JSON.parse(JSON.stringify(other))));
}

/** The database gives the fields of an object back in its own order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => sorted(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, each]) => [name, sorted(each)]);
}

function organisationOf({ organisationId }: Actor): OrganisationId {
  if (organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return organisationId;
}
