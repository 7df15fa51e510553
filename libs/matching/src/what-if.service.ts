import { Injectable } from '@nestjs/common';
import { AuditTrail, type SeekerId } from '#access';
import {
  credentialGains,
  type Gain,
  type PreparedVacancy,
  type SeekerFacts,
  type SeekerUnlocks,
  skillGains,
  unlocksFor,
} from '#engine';
import { Database, DomainError } from '#platform';
import type { SkillId } from '#taxonomy';
import { MatchRepository } from './match.repository.js';
import { Snapshot } from './snapshot.service.js';

/** Up to so many open vacancies all are looked at; above, those of her stored pairs. */
const MOST_VACANCIES = 3000;
const MOST_PAIRS = 1000;
/** Skills to confirm that are tried. */
const MOST_SKILLS = 15;

/** What would open more doors to one person. */
export interface Doors extends SeekerUnlocks {
  /** Recognition and colegiatura of a regulated profession. */
  titles: { profession: string; gain: Gain }[];
  /** Skills that follow from her past, once she confirms them. */
  skills: { skill: SkillId; gain: Gain }[];
  cares: boolean;
  isLoneCarer: boolean;
}

/** What removing a cause, recognising a title or confirming a skill would open for one person: the engine's what-if on her facts of now. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly snapshot: Snapshot,
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
    const vacancies = await this.vacanciesFor(seekerId);
    const context = this.snapshot.context();
    return {
      ...unlocksFor(facts, vacancies, context),
      titles: credentialGains(facts, vacancies, context),
      skills: skillGains(facts, vacancies, context, MOST_SKILLS),
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

  private async vacanciesFor(seekerId: SeekerId): Promise<PreparedVacancy[]> {
    const all = await this.snapshot.vacancies();
    if (all.size <= MOST_VACANCIES) return [...all.values()];
    const stored = await this.matches.listForSeeker(seekerId, MOST_PAIRS);
    return stored.flatMap(({ vacancyId }) => all.get(vacancyId) ?? []);
  }
}
