import { Controller, Get, Header, Req } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '#access';
import { Database, DomainError, metrics } from '#platform';
import { Allow } from './allow.js';
import { visitorOf } from './request.js';
import { controllersOf, routesOf } from './routes.js';
import type { Route } from './routes.js';

/** For the machine that runs the program, not for people. */
@Controller()
@Allow('public')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
  ) {}

  @Get('health')
  @HealthCheck()
  check(): Promise<HealthCheckResult> {
    return this.health.check([() => this.pingDatabase()]);
  }

  @Get('metrics')
  @Header('content-type', metrics.registry.contentType)
  measure(@Req() request: FastifyRequest): Promise<string> {
    requireLoopback(request);
    return metrics.registry.metrics();
  }

  /** What the permission tests read from the running program. */
  @Get('routes')
  routes(@Req() request: FastifyRequest): Route[] {
    requireLoopback(request);
    return routesOf(controllersOf(this.discovery));
  }

  private async pingDatabase() {
    const database = this.indicator.check('database');
    try {
      await this.database.query('select 1');
      return database.up();
    } catch {
      return database.down();
    }
  }
}

function requireLoopback(request: FastifyRequest): void {
  if (!isLoopback(visitorOf(request))) throw new DomainError('not_found', 'page.not_found');
}
