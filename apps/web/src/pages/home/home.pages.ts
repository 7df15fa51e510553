import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { OrganisationService } from '#access';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { PageFrame } from '../../http/parameters.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { Home } from './home.js';

const OPENS = 9;
const CLOSES = 18;

@Controller()
export class HomePages {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('public')
  async show(@PageFrame() frame: Frame): Promise<VNode> {
    const say = speaker(frame.locale);
    const to = (path: string): string => `/${frame.locale}${path}`;
    return Home({
      frame,
      seekerHref: to('/empezar'),
      employerHref: to('/registro'),
      organisationHref: to('/entrar/equipo'),
      reportHref: to('/avisar'),
      organisations: await this.organisations.count('ngo'),
      cities: say('home.cities'),
      officeHours: say(isOpen(this.clock.now()) ? 'home.open' : 'home.closed'),
    });
  }
}

/** Monday to Friday, 9 to 18 by the clock of Lima (UTC−5 all year). */
function isOpen(now: Date): boolean {
  const lima = new Date(now.getTime() - 5 * 3_600_000);
  const isWeekday = lima.getUTCDay() >= 1 && lima.getUTCDay() <= 5;
  return isWeekday && lima.getUTCHours() >= OPENS && lima.getUTCHours() < CLOSES;
}
