import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OnceService } from '#access';
import type { Actor, SeekerId } from '#access';
import { PersonService } from '#casework';
import { ASKED_FIRST, textOf } from '#consent';
import { MatchingService } from '#matching';
import { Clock, DomainError } from '#platform';
import { Allow } from '../http/allow.js';
import { fault, InputRefused } from '../http/input-refused.js';
import type { FieldFault } from '../http/input-refused.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf } from '../http/request.js';
import { RowId } from '../http/row-id.js';
import { readPerson } from '../pages/casework/person-input.js';
import { personView } from '../pages/casework/person-view.js';
import { firmOf } from '../pages/vacancy/vacancy.pages.js';
import { apiFrame } from './api-frame.js';
import { FoundPeople, NewPersonBody, PersonCard, PersonRows, PersonSearch, RegisteredPerson } from './person.dto.js';
import { ConsentWordings } from './consent.dto.js';
import type { SpokenConsent } from './consent.dto.js';
import { Operation, Paged } from './operation.js';
import { PageOf20 } from './page.dto.js';
import { placeOf } from './vacancy.controller.js';

const MOST = 20;

/** The people whom an organisation accompanies, by number and never by name. */
@ApiTags('casework')
@Controller('api/v1/persons')
@Allow('person.see')
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly matching: MatchingService,
    private readonly once: OnceService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Paged(MOST)
  @Operation({ summary: 'The people of the organisation, by number', returns: PersonRows })
  async list(@CurrentActor() actor: Actor, @Query() { after, limit = MOST }: PageOf20): Promise<PersonRows> {
    const found = await this.people.list(firmOf(actor), placeOf(after) ?? 0, limit);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, ...(found.length > limit && last !== undefined ? { next: String(last.id) } : {}) };
  }

  /** A POST, so that no phone or name stands in an address. */
  @Post('search')
  @HttpCode(200)
  @Operation({ summary: 'By phone or by the sound of a name', returns: FoundPeople })
  async search(@CurrentActor() actor: Actor, @Body() { text }: PersonSearch): Promise<FoundPeople> {
    const found = await this.people.search(firmOf(actor), text);
    return { items: found.map(({ seekerId, by }) => ({ id: seekerId, by })) };
  }

  @Get('consents')
  @Allow('person.register')
  @Operation({ summary: 'What is read aloud to her before she is registered', returns: ConsentWordings })
  wordings(@Req() request: FastifyRequest): ConsentWordings {
    const texts = ASKED_FIRST.map((purpose) => textOf(purpose, this.clock.today()));
    return {
      items: texts.map((text) => ({ purpose: text.purpose, version: text.version, ...text[languageOf(request)] })),
    };
  }

  @Get(':id')
  @Operation({
    summary: 'A person without her identity',
    returns: PersonCard,
    params: { id: { about: 'Number of the person', example: 1 } },
  })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Req() request: FastifyRequest,
  ): Promise<PersonCard> {
    const locale = languageOf(request);
    const file = await this.people.get(actor, id);
    const { pairs } = await this.matching.listForSeeker(id);
    const view = personView(apiFrame(locale), {
      ...file,
      revealed: {},
      pairs,
      cards: new Map(),
      plan: [],
      made: { introductions: [], next: undefined },
      today: this.clock.today(),
    });
    return {
      id,
      state: file.seeker.state,
      mayMatch: file.mayMatch,
      summary: view.summary.map(({ label, value }) => ({ label, value })),
      barriers: view.barriers.map(({ title, text, tag }) => ({ title, text, owner: tag.text })),
      consents: file.consents.map(({ purpose }) => textOf(purpose, this.clock.today())[locale].title),
    };
  }

  @Post()
  @Allow('person.register')
  @Operation({
    summary: 'Register a person who is there; she gets her folder on the page',
    status: 201,
    returns: RegisteredPerson,
    repeatable: true,
    fails: [409],
  })
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: NewPersonBody,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredPerson> {
    const { name, channel, phone = '', district } = body;
    const { given, wrong } = readPerson({ name, channel, phone, district }, this.clock.today());
    const faults = [...wrong.map((field) => fault(field, 'wrong')), ...this.faultsOf(body.consents)];
    if (faults.length > 0) throw new InputRefused(faults);
    const answers = [...given, ['about.adult', { state: 'answered', value: 'yes' }] as const] as const;
    const id = await this.once.make(actor, { key, request: `person ${JSON.stringify(body)}` }, async () => {
      if (body.anyway !== true) await this.requireNew(actor, phone === '' ? name : phone);
      return this.people.register(actor, firmOf(actor), {
        given: answers,
        ticked: body.consents.map(({ purpose }) => purpose),
        channel,
      });
    });
    reply.header('location', `/api/v1/persons/${String(id)}`);
    return { id };
  }

  /** She heard the text of today, once; an older one she would have to hear again. */
  private faultsOf(consents: readonly SpokenConsent[]): FieldFault[] {
    const today = this.clock.today();
    return consents.flatMap(({ purpose, version }, index) => {
      const field = `consents.${String(index)}`;
      if (consents.findIndex((each) => each.purpose === purpose) !== index) return [fault(field, 'repeated')];
      const current = textOf(purpose, today).version;
      return version === current ? [] : [fault(`${field}.version`, 'not_the_text', { version: current })];
    });
  }

  /** Somebody whose phone or name is like hers is looked at first. */
  private async requireNew(actor: Actor, looked: string): Promise<void> {
    const alike = await this.people.search(firmOf(actor), looked);
    const persons = alike.map(({ seekerId }) => seekerId).join(' ');
    if (alike.length > 0) throw new DomainError('conflict', 'person.known', { persons });
  }
}
