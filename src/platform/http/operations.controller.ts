import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { OperationalError } from '../errors.js';
import { ReadyDto } from './health.dto.js';
import { Metrics } from './metrics.js';
import { ReadinessWatch, type Readiness } from './readiness.js';

/** What those who run the service ask it. No sign-in; nothing here tells of a person or a procurement. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly readiness: ReadinessWatch,
    private readonly metrics: Metrics,
  ) {}

  /** Whether the process runs and answers. Asks nothing else, so that a database outage does not have it restarted. */
  @Get('health/live')
  @ApiOperation({ summary: 'Is the process alive?', security: [] })
  @ApiOkResponse({ description: 'It is', schema: { properties: { status: { type: 'string', enum: ['ok'] } } } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Whether requests can be sent here: the database answers, takes changes, has this version's tables and no newer one's, and
   * its clock agrees with this instance's.
   */
  @Get('health/ready')
  @ApiOperation({ summary: 'Can it take requests?', security: [] })
  @ApiOkResponse({ description: 'It can', type: ReadyDto })
  @ApiServiceUnavailableResponse({
    description:
      'It cannot: the database does not answer, takes no changes (`readOnly`: what is there can be read), is a copy restored from a backup that nobody has taken over yet, is of another version, or its clock differs by more than half a minute. `obstacles` says which, and what ends it.',
  })
  async ready(): Promise<ReadyDto> {
    const found = await this.readiness.now();
    if (found.ready) return { status: 'ok', ...shown(found) };
    const [first] = found.obstacles;
    throw new OperationalError(first!.says, {
      retryAfterSeconds: 5,
      members: { obstacles: found.obstacles, ...shown(found) },
    });
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

function shown({ readOnly, warnings, clock }: Readiness): Omit<ReadyDto, 'status'> {
  return { readOnly, warnings, databaseClockAheadSeconds: clock && clock.aheadMs / 1000 };
}
