import { Injectable } from '@nestjs/common';
import { AuditTrail, type OrganisationId, type SeekerId } from '#access';
import { isUbigeo } from '#peru';
import { Clock, Database, DomainError } from '#platform';

/** An NGO that could accompany her. */
export interface Companion {
  id: OrganisationId;
  name: string;
  /** It works in her district. */
  near: boolean;
}

/** How many people an NGO takes and where; no districts: everywhere. */
export interface Room {
  most: number | null;
  districts: string[];
  accompanied: number;
}

const MOST_OFFERED = 20;
const MOST_ACCOMPANIED = 100_000;

/** Who is on the way counts; whoever found work or was erased leaves room for the next. */
const ACCOMPANIED = `select count(*)::int from work.seeker seeker
  where seeker.organisation_id = organisation.id and seeker.state <> 'placed' and seeker.erase_on is null`;

/** NGOs with room: those of her district first, then those with the most room left. $1 demo, $2 her district or null. */
const WITH_ROOM = `
  select organisation.id, organisation.name, coalesce($2 = any(room.districts), false) as near
  from work.organisation organisation
  left join work.companion_room room on room.organisation_id = organisation.id
  cross join lateral (${ACCOMPANIED}) as now(accompanied)
  where organisation.kind = 'ngo' and organisation.demo = $1
    and (room.most is null or now.accompanied < room.most)
    and ($2::text is null or coalesce(cardinality(room.districts), 0) = 0 or $2 = any(room.districts))
  order by near desc, coalesce(now.accompanied::numeric / nullif(room.most, 0), now.accompanied / 1000.0), organisation.id
  limit ${String(MOST_OFFERED)}`;

/** Which NGO accompanies a person: chosen by her, offered by district and room, and changed by her alone. */
@Injectable()
export class CompanionService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(demo: boolean, district?: string): Promise<Companion[]> {
    return this.database.query<Companion>(WITH_ROOM, [demo, district ?? null]);
  }

  async current(seekerId: SeekerId): Promise<{ id: OrganisationId; name: string } | undefined> {
    const [row] = await this.database.query<{ id: OrganisationId; name: string }>(
      `select organisation.id, organisation.name from work.seeker seeker
       join work.organisation organisation on organisation.id = seeker.organisation_id where seeker.id = $1`,
      [seekerId],
    );
    return row;
  }

  /** From the commit on only this NGO's caseworkers find her; `undefined`: nobody does. */
  choose(seekerId: SeekerId, organisationId: number | undefined): Promise<void> {
    return this.database.inTransaction(async () => {
      const [seeker] = await this.database.query<{ ref: string; demo: boolean; now: number | null }>(
        'select ref, demo, organisation_id as now from work.seeker where id = $1 for update',
        [seekerId],
      );
      if (seeker === undefined) throw new DomainError('not_found', 'seeker.not_found');
      if (seeker.now === (organisationId ?? null)) return;
      const open = organisationId === undefined ? [] : await this.list(seeker.demo);
      const chosen = open.find(({ id }) => id === organisationId)?.id;
      if (organisationId !== undefined && chosen === undefined) throw new DomainError('conflict', 'companion.no_room');
      await this.database.query('update work.seeker set organisation_id = $2, updated_at = now() where id = $1', [
        seekerId,
        chosen ?? null,
      ]);
      await this.audit.record({ action: 'companion.chosen', subject: seeker.ref, fields: ['organisation_id'] });
    });
  }

  async room(organisationId: OrganisationId): Promise<Room> {
    const [row] = await this.database.query<Room>(
      `select room.most, coalesce(room.districts, '{}') as districts, (${ACCOMPANIED}) as accompanied
       from work.organisation organisation left join work.companion_room room on room.organisation_id = organisation.id
       where organisation.id = $1`,
      [organisationId],
    );
    return row ?? { most: null, districts: [], accompanied: 0 };
  }

  /** Whoever is accompanied already stays, even over the new number. */
  setRoom(organisationId: OrganisationId, given: { most: string; districts: readonly string[] }): Promise<void> {
    return this.database.inTransaction(async () => {
      const most = Number(given.most);
      if (!/^\d{1,6}$/.test(given.most.trim()) || most > MOST_ACCOMPANIED) {
        throw new DomainError('invalid', 'companion.room_number', { most: MOST_ACCOMPANIED });
      }
      const districts = [...new Set(given.districts)].filter((code) => isUbigeo(code)).slice(0, 200);
      await this.database.query(
        `insert into work.companion_room (organisation_id, most, districts, updated_at) values ($1, $2, $3, $4)
         on conflict (organisation_id) do update set most = excluded.most, districts = excluded.districts,
           updated_at = excluded.updated_at`,
        [organisationId, most, districts, this.clock.now()],
      );
      const [row] = await this.database.query<{ ref: string }>('select ref from work.organisation where id = $1', [
        organisationId,
      ]);
      await this.audit.record({ action: 'companion.room', subject: row?.ref, fields: ['most', 'districts'] });
    });
  }
}
