import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#platform';
import { Allow } from '../http/allow.js';
import { ChoiceField } from './field.js';
import { Operation } from './operation.js';

export class Health {
  @ChoiceField(['ok'], { about: 'The program and its database answer', example: 'ok' })
  status!: string;
}

@ApiTags('health')
@Controller('api/v1/health')
@Allow('public')
export class ApiHealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation({ summary: 'Whether it works', returns: Health })
  async check(): Promise<Health> {
    try {
      await this.database.query('select 1');
    } catch {
      throw new HttpException('the database does not answer', 503);
    }
    return { status: 'ok' };
  }
}
