import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.module.js';
import { readConfiguration } from '../../../src/platform/configuration/configuration.js';
import { Conflict, Denial, OperationalError, Refusal } from '../../../src/platform/errors.js';
import { IdempotencyKey, IfMatch } from '../../../src/platform/http/conditional-headers.js';
import {
  Amount,
  Flag,
  IsCalendarDate,
  IsInstantField,
  ListOf,
  Nested,
  OneOf,
  PlainText,
  PlainTexts,
} from '../../../src/platform/http/fields/index.js';
import { PageQuery } from '../../../src/platform/http/page-query.js';
import { keyOfCursor, pageOf } from '../../../src/platform/http/paging.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { createTestDatabase } from '../../support/database.js';
import { temporaryFolder } from '../../support/processes.js';

class Item {
  @PlainText(20)
  name!: string;
}

class Data {
  @IsCalendarDate({ optional: true })
  on?: string;

  @IsInstantField({ optional: true })
  at?: string;

  @Amount({ optional: true })
  value?: number;

  @Flag({ optional: true })
  met?: boolean;

  @OneOf(['a', 'b'], { optional: true, nullable: true })
  kind?: string | null;

  @PlainText(50, { optional: true })
  text?: string;

  @PlainTexts(10, { optional: true, maxItems: 2 })
  names?: string[];

  @ListOf(() => Item, { optional: true, max: 3 })
  items?: Item[];
}

class Envelope {
  @PlainText(40)
  type!: string;

  @Nested(() => Data)
  data!: Data;
}

const failures: Readonly<Record<string, () => Error>> = {
  refusal: () =>
    new Refusal([
      {
        code: 'standstill-has-ended',
        provision: 'reg 12(1)',
        message: 'It has not.',
        unblock: 'Wait.',
        unblockedAt: '2026-04-08T23:00:00.000Z',
      },
    ]),
  moved: () => new Conflict('version-conflict', 'It is at version 8.', { currentVersion: 8 }),
  denied: () => new Denial('token-expired', 'The token expired.'),
  offline: () => new OperationalError('The publisher does not answer.', { retryAfterSeconds: 7 }),
  defect: () => new TypeError('a secret that Jane Doe typed'),
};

@Controller('probe')
class ProbeController {
  @Post()
  echo(@Body() body: Envelope): Envelope {
    return body;
  }

  @Post('headers')
  headers(@IdempotencyKey() key: string, @IfMatch() version: number | null): object {
    return { key, version };
  }

  @Get('list')
  list(@Query() query: PageQuery): object {
    const after = Number(keyOfCursor(query.after, ['number'])?.[0] ?? 0);
    const rows = [1, 2, 3, 4, 5].filter((n) => n > after).slice(0, query.limit + 1);
    return pageOf(
      rows,
      query.limit,
      (n) => ({ n }),
      (n) => [n],
    );
  }

  @Get('fail/:how')
  fail(@Param('how') how: string): never {
    throw failures[how]!();
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

export const PROBE = '/api/v1/probe';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
}

export const errorsOf = (answer: Answer): unknown => answer.body['errors'];

/** The application with a controller of the test's own, listening, and what it has logged so far. */
export class Probe {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly log: readonly string[],
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<Probe> {
    const test = await createTestDatabase();
    const log: string[] = [];
    const app = await createApp({
      configuration: readConfiguration({ PROBITY_DATA_DIR: temporaryFolder(), DATABASE_URL: test.url }),
      database: await test.connect(),
      logger: createLogger('info', { write: (line: string) => void log.push(line) }),
      furtherModules: [ProbeModule],
    });
    await app.listen(0, '127.0.0.1');
    return new Probe(app, log, async () => {
      await app.close();
      await test.drop();
    });
  }

  get port(): number {
    return (this.app.getHttpServer().address() as AddressInfo).port;
  }

  async post(payload: unknown, headers: Record<string, string> = {}, url = PROBE): Promise<Answer> {
    const text = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
    const type = { 'content-type': 'application/json' };
    const answer = await this.app.inject({ method: 'POST', url, payload: text, headers: { ...type, ...headers } });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.app.inject({ method: 'GET', url, headers });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  }
}
