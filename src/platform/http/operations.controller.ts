import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../database/database.js';
import { OperationalError } from '../errors.js';
import { Metrics } from './metrics.js';

/** What those who run the service ask it. No sign-in; nothing here tells of a person or a procurement. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  /** Whether the process runs and answers. Asks nothing else, so that a database outage does not have it restarted. */
  @Get('health/live')
  @ApiOperation({ summary: 'Is the process alive?', security: [] })
  @ApiOkResponse({ description: 'It is', schema: { properties: { status: { type: 'string', enum: ['ok'] } } } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Whether requests can be sent here: the database answers and has this version's tables. */
  @Get('health/ready')
  @ApiOperation({ summary: 'Can it take requests?', security: [] })
  @ApiOkResponse({ description: 'It can', schema: { properties: { status: { type: 'string', enum: ['ok'] } } } })
  @ApiServiceUnavailableResponse({ description: 'The database cannot be reached, or its migrations are not complete' })
  async ready(): Promise<{ status: 'ok' }> {
    const pending = await this.database.pendingMigrations();
    if (pending.length === 0) return { status: 'ok' };
    throw new OperationalError(`The database lacks ${pending.length} migration(s).`, { retryAfterSeconds: 5 });
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Measurements, as Prometheus reads them', security: [] })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Counters and histograms', schema: { type: 'string' } })
  async measurements(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
