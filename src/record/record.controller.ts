import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { PerformanceListDto, PerformanceQueryDto, ProcurementRecordDto, RecordQueryDto } from './dto/record.dto.js';
import { eventAddress } from './event-address.js';
import { RecordReading } from './record.reading.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('record')
@SignInRequired()
@Controller('procurements/:id')
export class RecordController {
  constructor(private readonly reading: RecordReading) {}

  @Get('record')
  @ApiOperation({ summary: 'The record of regulation 24, item by item, with the events behind it and what is missing' })
  @ApiParam(id)
  @ApiOkResponse({ type: ProcurementRecordDto, headers: versionHeader })
  async record(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Query() { at }: RecordQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProcurementRecordDto> {
    const { version, seen: record } = await this.reading.record(who, procurement, at);
    void reply.header('etag', entityTag(version));
    const items = record.items.map((item) => ({
      ...item,
      entries: item.entries.map((entry) => ({
        ...entry,
        event: { ...entry.event, href: eventAddress(procurement, entry.event.version) },
      })),
    }));
    return { ...record, items };
  }

  @Get('performance')
  @ApiOperation({ summary: 'How the contracts of a procurement performed, against their targets and over time' })
  @ApiParam(id)
  @ApiOkResponse({ type: PerformanceListDto, headers: versionHeader })
  async performance(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Query() { contract }: PerformanceQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformanceListDto> {
    const { version, seen } = await this.reading.performance(who, procurement, contract);
    void reply.header('etag', entityTag(version));
    return { items: seen };
  }
}
