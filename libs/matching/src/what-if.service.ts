import { Injectable } from '@nestjs/common';
import { AuditTrail, type SeekerId } from '#access';
import { countDoors, type SeekerDoors, type SeekerFacts } from '#engine';
import { Database, DomainError } from '#platform';
import { VacancyMarket } from './vacancy-market.service.js';

/** Skills to confirm that are tried. */
const MOST_SKILLS = 15;

/** What would open more doors to one person. */
export interface Doors extends SeekerDoors {
  cares: boolean;
  isLoneCarer: boolean;
}

/** What removing a cause, recognising a title or confirming a skill would open for one person: counted on her facts of now over every open vacancy. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly database: Database,
    private readonly market: VacancyMarket,
    private readonly audit: AuditTrail,
  ) {}

  async doorsOf(seekerId: SeekerId): Promise<Doors> {
    const [row] = await this.database.query<{ revision: number; facts: object; lone: boolean }>(
      `select revision, facts, exists (select from work.floor_choice where seeker_id = $1 and kind = 'lone_carer') as lone
       from work.seeker where id = $1`,
      [seekerId],
    );
    if (row === undefined) throw new DomainError('not_found', 'seeker.not_found');
    const facts: SeekerFacts = { ...row.facts, id: seekerId, revision: row.revision };
    const { market } = await this.market.now();
    return {
      ...countDoors(market, facts, MOST_SKILLS),
      cares: facts.care !== null && facts.care !== undefined,
      isLoneCarer: row.lone,
    };
  }

  /** Her own word that she cares alone and wants it counted when posts are shared out. */
  setLoneCarer(seekerId: SeekerId, isLone: boolean): Promise<void> {
    return this.database.inTransaction(async () => {
      const [row] = await this.database.query<{ ref: string }>('select ref from work.seeker where id = $1', [seekerId]);
      if (row === undefined) throw new DomainError('not_found', 'seeker.not_found');
      const sql = isLone
        ? `insert into work.floor_choice (seeker_id, kind) values ($1, 'lone_carer') on conflict do nothing`
        : `delete from work.floor_choice where seeker_id = $1 and kind = 'lone_carer'`;
      await this.database.query(sql, [seekerId]);
      await this.audit.record({ action: 'floor.chosen', subject: row.ref, fields: ['lone_carer'] });
    });
  }
}
