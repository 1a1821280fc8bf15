import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TRIES } from '../engine/index.js';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ReceiptDto } from './dto/receipt.dto.js';
import { ReceptionDto, SeeingToDto, SettingAsideDto } from './dto/reception.dto.js';
import { RepresentationListDto, StaffRepresentationDto } from './dto/staff-representation.dto.js';
import { ReceptionActs } from './reception-acts.js';
import { RepresentationsReading, type Shown } from './representations.reading.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const reference = {
  name: 'reference',
  description: 'Of the receipt; those of the authority may also count: `R1` is the first of the latest run',
  schema: { type: 'string', example: 'REP-7K3MQ-9XT2B' },
} as const;

@ApiTags('representations')
@SignInRequired()
@Controller('procurements/:id/representations')
export class RepresentationsController {
  constructor(
    private readonly reading: RepresentationsReading,
    private readonly acts: ReceptionActs,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The representations in a procurement: all to those of the authority, to a provider its own',
  })
  @ApiParam(id)
  @ApiOkResponse({ type: RepresentationListDto, headers: versionHeader })
  async list(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RepresentationListDto> {
    return answered(reply, await this.reading.list(who, procurement));
  }

  @Get(':reference')
  @ApiOperation({
    summary: 'A representation with everything that was said about it; to its provider, what is the provider’s to know',
  })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiExtraModels(StaffRepresentationDto, OwnRepresentationDto, ReceptionDto)
  @ApiOkResponse({
    schema: {
      oneOf: [StaffRepresentationDto, OwnRepresentationDto, ReceptionDto].map((one) => ({ $ref: getSchemaPath(one) })),
    },
    headers: versionHeader,
  })
  async one(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Param('reference') named: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffRepresentationDto | OwnRepresentationDto | ReceptionDto> {
    return answered(reply, await this.reading.one(who, procurement, named));
  }

  @Get(':reference/receipt')
  @ApiOperation({ summary: 'The receipt of a representation' })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiOkResponse({ type: ReceiptDto, headers: versionHeader })
  @Problems('not-found')
  async receipt(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Param('reference') named: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptDto> {
    return answered(reply, await this.reading.receipt(who, procurement, named));
  }

  @Post(':reference/seen-to')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Say what was done about something that was received and refused (those who prepare)' })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiOkResponse({ type: ReceptionDto })
  @Problems('not-found', 'not-permitted')
  async seenTo(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Param('reference') named: string,
    @Body() { note }: SeeingToDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceptionDto> {
    return answered(reply, await this.acts.seeTo(who, procurement, named, note));
  }

  @Post(':reference/set-aside')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: `Set aside what was received and could not be decided in ${TRIES} attempts, so that it holds nothing up (decision-makers)`,
  })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiOkResponse({ type: ReceptionDto })
  @Problems('not-found', 'not-permitted', 'conflict')
  async setAside(
    @SignedIn() who: Principal,
    @ProcurementId() procurement: string,
    @Param('reference') named: string,
    @Body() { reasons }: SettingAsideDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceptionDto> {
    return answered(reply, await this.acts.setAside(who, procurement, named, reasons));
  }
}

/** Says of which version it is, to those of the authority. */
function answered<T>(reply: FastifyReply, { version, shown }: Shown<T>): T {
  if (version !== null) void reply.header('etag', entityTag(version));
  return shown;
}
