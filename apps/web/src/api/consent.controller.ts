import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { ASKED_FIRST, type Consent, ConsentLedger, RightsService, textOf } from '#consent';
import { Clock } from '#platform';
import { ProfileService } from '#profile';
import { Allow } from '../http/allow.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf, seekerIdOf } from '../http/request.js';
import { RowId } from '../http/row-id.js';
import { ConsentWish, OwnConsents, StandingConsent } from './consent.dto.js';
import { Operation } from './operation.js';

/** What she allows, and everything that is held of her. */
@ApiTags('my consents and data')
@Controller('api/v1/me')
@Allow('consent.own')
export class ConsentController {
  constructor(
    private readonly consents: ConsentLedger,
    private readonly rights: RightsService,
    private readonly profiles: ProfileService,
    private readonly clock: Clock,
  ) {}

  @Get('consents')
  @Operation({ summary: 'What she is asked and what stands', returns: OwnConsents })
  async list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<OwnConsents> {
    const standing = await this.consents.list(seekerIdOf(actor));
    const given = new Set(standing.map(({ purpose }) => purpose));
    const locale = languageOf(request);
    const asked = ASKED_FIRST.map((purpose) => {
      const { version, ...texts } = textOf(purpose, this.clock.today());
      const { title, text, recipient, fields, until } = texts[locale];
      return { purpose, version, title, text, recipient, fields, until, given: given.has(purpose) };
    });
    return { asked, standing: standing.map(standingView) };
  }

  @Post('consents')
  @Operation({ summary: 'Allow something; what stands already stays', status: 201, returns: StandingConsent })
  async give(@CurrentActor() actor: Actor, @Body() { purpose }: ConsentWish): Promise<StandingConsent> {
    return standingView(await this.consents.give({ seekerId: seekerIdOf(actor), purpose }));
  }

  @Delete('consents/:id')
  @Operation({
    summary: 'Take a consent back, at once',
    status: 204,
    params: { id: { about: 'Number of the consent', example: 3 } },
  })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', RowId) id: number): Promise<void> {
    await this.consents.withdraw(seekerIdOf(actor), id);
  }

  /** A POST, as on her page: no link or prefetch makes a copy of somebody's file. */
  @Post('data')
  @Allow('data.own')
  @Operation({ summary: 'Everything that is held of her', free: { made_at: '2026-11-22T15:04:05.000Z', answers: {} } })
  async download(@CurrentActor() actor: Actor): Promise<Record<string, unknown>> {
    return this.rights.download(actor, await this.profiles.loadEverySaid(seekerIdOf(actor)));
  }
}

function standingView({ id, purpose, textVersion, givenAt, expiresAt }: Consent): StandingConsent {
  return {
    id,
    purpose,
    version: textVersion,
    givenAt: givenAt.toISOString(),
    ...(expiresAt === null ? {} : { expiresAt: expiresAt.toISOString() }),
  };
}
