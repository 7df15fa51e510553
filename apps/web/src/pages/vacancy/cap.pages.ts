import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { type Employer, EmployerService } from '#employer';
import { foreignCap, inForce, RMV } from '#peru';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { readPayroll } from '../employer/firm-input.js';
import { capResult } from './cap-view.js';
import { Caps } from './caps.js';
import type { CapValues } from './caps.js';
import { soles } from './typed-number.js';
import { firmOf } from './vacancy.pages.js';

const FIELDS = ['headcount', 'foreign', 'payroll', 'foreignPayroll', 'offer'] as const;

/** The foreign caps with a firm's own figures. Nothing is kept unless the firm says so. */
@Controller('topes')
@Allow('organisation.edit.own')
export class CapPages {
  constructor(
    private readonly employers: EmployerService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return this.page(frame, valuesOf(await this.employers.get(firmOf(actor)), this.rmv()));
  }

  @Post()
  async count(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const say = speaker(frame.locale);
    const values = typedValues(body);
    const read = readPayroll(body, say);
    const offer = soles(values.offer);
    const errors: FormError[] = [
      ...('errors' in read ? read.errors : []),
      ...(offer === undefined ? [{ field: 'offer', message: say('caps.offerWrong') }] : []),
    ];
    if ('errors' in read || offer === undefined) return this.page(frame, values, { errors });
    const { headcount, foreignHeadcount: foreign, payroll, foreignPayroll } = read.payroll;
    if (foreign > headcount || foreignPayroll > payroll) {
      return this.page(frame, values, { errors: [{ field: 'foreign', message: say('caps.moreForeign') }] });
    }
    if (textOf(body, 'do') === 'save') {
      try {
        await this.employers.declarePayroll(firmOf(actor), read.payroll);
      } catch (error) {
        return this.page(frame, values, { errors: formErrors(error, frame.locale, { fallback: 'foreign' }) });
      }
      flash(reply, 'ok', 'caps.saved');
      return new SeeOther(`/${frame.locale}/topes`);
    }
    const question = { headcount, foreign, payroll, foreignPayroll, offer };
    const cap = foreignCap({ ...question, exempt: values.exempt, day: this.clock.today() });
    return this.page(frame, values, { result: capResult(cap, say) });
  }

  private page(
    frame: Frame,
    values: CapValues,
    more: { errors?: FormError[]; result?: ReturnType<typeof capResult> } = {},
  ) {
    return Caps({ frame, action: `/${frame.locale}/topes`, backHref: `/${frame.locale}/puestos`, values, ...more });
  }

  private rmv(): number {
    return inForce(RMV, this.clock.today()).value;
  }
}

function valuesOf(employer: Employer, offer: number): CapValues {
  const text = (value: number | null, unit = 1): string => (value === null ? '' : String(value / unit));
  return {
    headcount: text(employer.headcount),
    foreign: text(employer.foreignHeadcount),
    payroll: text(employer.payroll, 100),
    foreignPayroll: text(employer.foreignPayroll, 100),
    offer: text(offer, 100),
    exempt: false,
  };
}

function typedValues(body: FormBody): CapValues {
  const [headcount = '', foreign = '', payroll = '', foreignPayroll = '', offer = ''] = FIELDS.map((field) =>
    textOf(body, field).trim(),
  );
  return { headcount, foreign, payroll, foreignPayroll, offer, exempt: textOf(body, 'exempt') === 'yes' };
}
