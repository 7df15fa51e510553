import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { Clock } from '#platform';
import { CompanionService, DocumentService, ProfileService } from '#profile';
import { Allow } from '../../http/allow.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { seekerIdOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { degreeView } from './degree-view.js';
import { Degree } from './degree.js';
import { papersView } from './papers-view.js';
import { Papers } from './papers.js';

/** Her papers and how her studies count here. */
@Controller()
@Allow('profile.see.own')
export class PapersPages {
  constructor(
    private readonly profiles: ProfileService,
    private readonly documents: DocumentService,
    private readonly companions: CompanionService,
    private readonly clock: Clock,
  ) {}

  @Get('mis-papeles')
  async showPapers(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const seekerId = seekerIdOf(actor);
    const answers = await this.profiles.loadAnswers(seekerId);
    const seen = await this.documents.seen(seekerId);
    return Papers(papersView(frame, { answers, seen, today: this.clock.today() }));
  }

  @Get('mi-titulo')
  async showDegree(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const seekerId = seekerIdOf(actor);
    const { facts, demo } = await this.profiles.get(seekerId);
    return Degree(
      degreeView(frame, {
        answers: await this.profiles.loadAnswers(seekerId),
        current: await this.companions.current(seekerId),
        offered: await this.companions.list(demo, facts.district),
        today: this.clock.today(),
      }),
    );
  }
}
