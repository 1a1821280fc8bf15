import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, readsInConfidence, SignedIn, SignInRequired, type Principal } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { readVersionOrInstant } from '../platform/http/fields/version-or-instant.js';
import { UuidParam } from '../platform/http/uuid-param.js';
import { PerformanceListDto, PerformanceQueryDto, ProcurementRecordDto, RecordQueryDto } from './dto/record.dto.js';
import { eventAddress } from './event-address.js';
import { recordPage } from './record-page.js';
import { recordScope } from './record-scope.js';
import { RecordQueries, type RecordView } from './record.queries.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('record')
@SignInRequired()
@Controller('procurements/:id')
export class RecordController {
  constructor(
    private readonly access: Access,
    private readonly queries: RecordQueries,
  ) {}

  @Get('record')
  @ApiOperation({ summary: 'The record of regulation 24, item by item, with the events behind it and what is missing' })
  @ApiParam(id)
  @ApiOkResponse({ type: ProcurementRecordDto, headers: versionHeader })
  async record(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Query() { at }: RecordQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProcurementRecordDto> {
    const record = await this.recordFor(who, procurement, at, reply);
    const items = record.items.map((item) => ({
      ...item,
      entries: item.entries.map((entry) => ({
        ...entry,
        event: { ...entry.event, href: eventAddress(procurement, entry.event.version) },
      })),
    }));
    return { ...record, items };
  }

  @Get('record.html')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiOperation({ summary: 'The same as one page to read and to print' })
  @ApiParam(id)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page without scripts', schema: { type: 'string' }, headers: versionHeader })
  async page(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Query() { at }: RecordQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return recordPage(await this.recordFor(who, procurement, at, reply));
  }

  @Get('performance')
  @ApiOperation({ summary: 'How the contracts of a procurement performed, against their targets and over time' })
  @ApiParam(id)
  @ApiOkResponse({ type: PerformanceListDto, headers: versionHeader })
  async performance(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Query() { contract }: PerformanceQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformanceListDto> {
    const scope = recordScope(await this.access.membershipsOf(who));
    const standing = await this.queries.standing(procurement, scope);
    const items = await this.queries.performed(procurement, contract, scope);
    if (!items || !standing) throw notTheirs();
    void reply.header('etag', entityTag(standing.version));
    return { items };
  }

  private async recordFor(
    who: Principal,
    procurement: string,
    at: string | undefined,
    reply: FastifyReply,
  ): Promise<RecordView> {
    const memberships = await this.access.membershipsOf(who);
    const { person } = await this.access.personOf(who);
    const scope = recordScope(memberships);
    const standing = await this.queries.standing(procurement, scope);
    if (!standing) throw notTheirs();
    const until = readVersionOrInstant(at, standing.version, standing.now);
    const record = await this.queries.record(procurement, until, scope, (authority) => {
      const roles = memberships.find(({ organisation }) => organisation.id === authority)?.roles ?? [];
      const confidant = readsInConfidence.some((role) => roles.includes(role));
      return { person: person.id, auditor: roles.includes('auditor'), confidant };
    });
    if (!record) throw InvalidInput.field('query.at', 'is before the procurement was opened');
    void reply.header('etag', entityTag(standing.version));
    return record;
  }
}

/** There is no such procurement, as far as whoever asks may know. */
const notTheirs = (): Denial => new Denial('not-found', 'There is no such procurement among those of your authority.');
