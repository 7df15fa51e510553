import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { IntroductionService, PersonService, PlanService } from '#casework';
import { VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn } from '../../http/row-id.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Person } from './person.js';
import { personView, type Revealed } from './person-view.js';

@Controller('personas')
@Allow('person.see')
export class PersonPages {
  constructor(
    private readonly people: PersonService,
    private readonly plans: PlanService,
    private readonly introductions: IntroductionService,
    private readonly matching: MatchingService,
    private readonly vacancies: VacancyService,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  async see(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', ParseIntPipe) id: SeekerId,
    @Query() query: FormBody,
  ): Promise<VNode> {
    return this.show(actor, frame, id, { before: keyIn(query, 'antes') });
  }

  /** The answer to this POST alone shows the name; reloading asks again. */
  @Post(':id/identidad')
  @Allow('identity.reveal')
  async reveal(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', ParseIntPipe) id: SeekerId,
    @Body() body: FormBody,
  ): Promise<VNode> {
    try {
      const given = { reason: textOf(body, 'reason'), detail: textOf(body, 'why') };
      return await this.show(actor, frame, id, { contact: await this.people.reveal(actor, id, given) });
    } catch (error) {
      const errors: FormError[] = formErrors(error, frame.locale, { fallback: 'reason' });
      return this.show(actor, frame, id, { errors });
    }
  }

  private async show(
    actor: Actor,
    frame: Frame,
    id: SeekerId,
    { before, ...revealed }: Revealed & { before?: number | undefined } = {},
  ): Promise<VNode> {
    const file = await this.people.get(actor, id);
    const list = await this.matching.listForSeeker(id);
    const made = await this.introductions.listForSeeker(id, before);
    const told = [...list.pairs.map(({ match }) => match), ...made.introductions].map(({ vacancyId }) => vacancyId);
    return Person(
      personView(frame, {
        ...file,
        revealed,
        plan: await this.plans.list(actor, id),
        pairs: list.pairs,
        cards: await this.vacancies.findCards(told),
        made,
        today: this.clock.today(),
      }),
    );
  }
}
