import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignedInIfAtAll, SignInOptional, SignInRequired } from '../identity/http/index.js';
import { entityTag } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { ProcurementId } from '../platform/http/procurement-id.js';
import { ActionsDto } from './dto/answers/available.dto.js';
import { ProcurementDto, ProcurementListDto, PublishedProcurementDto } from './dto/answers/procurement.dto.js';
import { ProcurementQueryDto } from './dto/queries.dto.js';
import { ProcurementsReading } from './procurements.reading.js';

@ApiTags('procurements')
@Controller('procurements')
export class ProcurementsController {
  constructor(private readonly reading: ProcurementsReading) {}

  @Get()
  @SignInOptional()
  @ApiOperation({
    summary: 'The register of your authority; or what every authority has published',
    description:
      'Members of an authority get its register, what was opened last first; providers, and anybody without an account, what is published.',
  })
  @ApiOkResponse({ type: ProcurementListDto })
  list(@SignedInIfAtAll() who: Principal | 'public', @Query() query: ProcurementQueryDto): Promise<ProcurementListDto> {
    return this.reading.list(who, query);
  }

  @Get(':id')
  @SignInOptional()
  @ApiOperation({
    summary: 'A procurement as it stands: facts, deadlines with their working, what can be done and what blocks it',
    description:
      'To other authorities, to providers and to anybody without an account: what is published of it, once something is.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiExtraModels(ProcurementDto, PublishedProcurementDto)
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(ProcurementDto) }, { $ref: getSchemaPath(PublishedProcurementDto) }] },
    headers: { ETag: { description: 'The version, in the full view', schema: { type: 'string', example: '"12"' } } },
  })
  async one(
    @SignedInIfAtAll() who: Principal | 'public',
    @ProcurementId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProcurementDto | PublishedProcurementDto> {
    const found = await this.reading.one(who, id);
    if (found.view === 'full') void reply.header('etag', entityTag(found.version));
    return found;
  }

  @Get(':id/available')
  @SignInRequired()
  @ApiOperation({
    summary: 'Everything that could be done in a procurement now, and every reason against what cannot',
    description:
      'In full what the procurement itself says in short; for members of its authority, each as it is for them.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({
    type: ActionsDto,
    headers: { ETag: { description: 'The version', schema: { type: 'string', example: '"12"' } } },
  })
  @Problems('not-found')
  async available(
    @SignedIn() who: Principal,
    @ProcurementId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionsDto> {
    const actions = await this.reading.available(who, id);
    void reply.header('etag', entityTag(actions.version));
    return actions;
  }
}
