import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import { SkillDemandRepository } from '#employer';
import { type AnsweredSkill, type Answers, valueOf } from '#intake';
import { Clock, Database, DomainError } from '#platform';
import {
  type AnsweredPrompt,
  DeclinedSkillRepository,
  ProfileService,
  type SaidToPrompt,
  type SkillPrompt,
  SkillPromptRepository,
  skillPrompts,
} from '#profile';

export interface PromptPage {
  /** The one to ask now; absent when nothing is left. */
  prompt: SkillPrompt | undefined;
  left: number;
  /** What one tap takes back. */
  last: AnsweredPrompt | undefined;
}

/** `level`: how well she does it, where she was asked. */
export interface PromptAnswer {
  skill: number;
  kind: string;
  said: SaidToPrompt;
  level?: number | undefined;
}

const ABLE = 2;
const EXPERT = 3;

/** Tasks that follow from her work and that she did not name, proposed one by one. Only her yes counts. */
@Injectable()
export class SkillPromptService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileService,
    private readonly repository: SkillPromptRepository,
    private readonly declined: DeclinedSkillRepository,
    private readonly demand: SkillDemandRepository,
    private readonly clock: Clock,
  ) {}

  async next(seekerId: SeekerId): Promise<PromptPage> {
    const answers = await this.profiles.loadAnswers(seekerId);
    const prompts = await this.list(seekerId, answers);
    return { prompt: prompts[0], left: prompts.length, last: await this.standing(seekerId, answers) };
  }

  /** A form that is sent twice, or an old one, changes nothing. */
  answer(seekerId: SeekerId, given: PromptAnswer): Promise<void> {
    return this.database.inTransaction(async () => {
      const answers = await this.lockAnswers(seekerId);
      const prompts = await this.list(seekerId, answers);
      const asked = prompts.find(({ skill, kind }) => skill === given.skill && kind === given.kind);
      if (asked === undefined) return;
      const { skill, kind } = asked;
      const before = levelIn(answers, skill) ?? null;
      const level = levelAfter(given, kind);
      await this.repository.keep(seekerId, { skill, kind, said: given.said, before, wrote: level ?? null });
      if (level !== undefined) await this.setLevel(seekerId, answers, { skill, level });
    });
  }

  /** Her profile and what she was asked stand as before her last answer. */
  undo(seekerId: SeekerId): Promise<void> {
    return this.database.inTransaction(async () => {
      const answers = await this.lockAnswers(seekerId);
      const last = await this.standing(seekerId, answers);
      if (last === undefined) throw new DomainError('conflict', 'prompt.undo_late');
      const { skill, wrote, before } = last;
      await this.repository.forget(seekerId, last);
      if (wrote === null) return;
      const level = before as AnsweredSkill['level'] | null;
      await this.setLevel(seekerId, answers, { skill: skill as AnsweredSkill['skill'], level });
    });
  }

  /** Her last answer while it can be taken back: what was said of the task since is the later word. */
  private async standing(seekerId: SeekerId, answers: Answers): Promise<AnsweredPrompt | undefined> {
    const last = await this.repository.last(seekerId);
    if (last === undefined || last.wrote === null) return last;
    return levelIn(answers, last.skill) === last.wrote ? last : undefined;
  }

  private async list(seekerId: SeekerId, answers: Answers): Promise<SkillPrompt[]> {
    const declined = await this.declined.list(seekerId);
    const tasks = declined.map((skill) => ({ skill, kind: 'task' as const }));
    const known = { answers, asked: [...tasks, ...(await this.repository.asked(seekerId))], today: this.clock.today() };
    const open = skillPrompts({ ...known, demand: [] });
    const demand = await this.demand.list(open.map(({ skill }) => skill));
    return skillPrompts({ ...known, demand });
  }

  private async setLevel(
    seekerId: SeekerId,
    answers: Answers,
    { skill, level }: { skill: AnsweredSkill['skill']; level: AnsweredSkill['level'] | null },
  ): Promise<void> {
    const others = (valueOf(answers, 'work.skills') ?? []).filter((each) => each.skill !== skill);
    const said = level === null ? others : [...others, { skill, level }];
    const value = said.toSorted((a, b) => a.skill - b.skill);
    await this.profiles.answer(seekerId, [['work.skills', { state: 'answered', value }]]);
  }

  private async lockAnswers(seekerId: SeekerId): Promise<Answers> {
    await this.database.query('select from work.seeker where id = $1 for update', [seekerId]);
    return this.profiles.loadAnswers(seekerId);
  }
}

function levelIn(answers: Answers, skill: number): AnsweredSkill['level'] | undefined {
  return valueOf(answers, 'work.skills')?.find((each) => each.skill === skill)?.level;
}

/** `undefined`: her answer leaves her profile as it is. */
function levelAfter({ said, level }: PromptAnswer, kind: SkillPrompt['kind']): AnsweredSkill['level'] | undefined {
  if (said === 'later') return undefined;
  if (kind === 'expert') return said === 'yes' ? EXPERT : undefined;
  if (said === 'no') return 0;
  return level === 1 || level === EXPERT ? level : ABLE;
}
