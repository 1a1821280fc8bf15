import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { numberOf } from '../../workflows/index.js';
import { Access, partyTo, SignedIn, SignInRequired, type Principal } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { UuidParam } from '../platform/http/uuid-param.js';
import { representationsOf, type Dossier, type Representation } from './dossier.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ReceiptDto } from './dto/receipt.dto.js';
import { RepresentationListDto, StaffRepresentationDto } from './dto/staff-representation.dto.js';
import { ownedBy, ownView } from './own-view.js';
import { receiptOf } from './receipt.js';
import { RepresentationQueries } from './representation.queries.js';
import { staffSummary, staffView } from './staff-view.js';

const id = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const reference = {
  name: 'reference',
  description: 'Of the receipt; those of the authority may also count: `R1` is the first of the latest run',
  schema: { type: 'string', example: 'REP-7K3MQ-9XT2B' },
} as const;

interface Seen {
  readonly dossier: Dossier;
  readonly side: 'authority' | 'provider';
  /** Those that may be seen: all of them by the authority, its own by a provider. */
  readonly representations: readonly Representation[];
}

@ApiTags('representations')
@SignInRequired()
@Controller('procurements/:id/representations')
export class RepresentationsController {
  constructor(
    private readonly access: Access,
    private readonly queries: RepresentationQueries,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The representations in a procurement: all to those of the authority, to a provider its own',
  })
  @ApiParam(id)
  @ApiOkResponse({ type: RepresentationListDto, headers: versionHeader })
  async list(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RepresentationListDto> {
    const { dossier, side, representations } = await this.see(who, procurement, reply);
    if (side === 'authority') return { items: representations.map((one) => staffSummary(dossier, one)) };
    const about = await this.queries.about(dossier);
    return { items: representations.map((one) => ownView(dossier, one, about)) };
  }

  @Get(':reference')
  @ApiOperation({
    summary: 'A representation with everything that was said about it; to its provider, what is the provider’s to know',
  })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiExtraModels(StaffRepresentationDto, OwnRepresentationDto)
  @ApiOkResponse({
    schema: {
      oneOf: [{ $ref: getSchemaPath(StaffRepresentationDto) }, { $ref: getSchemaPath(OwnRepresentationDto) }],
    },
    headers: versionHeader,
  })
  async one(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Param('reference') named: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffRepresentationDto | OwnRepresentationDto> {
    const seen = await this.see(who, procurement, reply);
    const view = seen.side === 'authority' ? staffView : ownView;
    return view(seen.dossier, namedAmong(seen, named), await this.queries.about(seen.dossier));
  }

  @Get(':reference/receipt')
  @ApiOperation({ summary: 'The receipt of a representation' })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiOkResponse({ type: ReceiptDto, headers: versionHeader })
  @Problems('not-found')
  async receipt(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Param('reference') named: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptDto> {
    const seen = await this.see(who, procurement, reply);
    return receiptOf(namedAmong(seen, named), await this.queries.about(seen.dossier));
  }

  /** Refuses (404) whoever belongs neither to the authority nor, where the procurement is public, to a provider. */
  private async see(who: Principal, procurementId: string, reply: FastifyReply): Promise<Seen> {
    const person = await this.access.personOf(who);
    // Asked first, so that it takes no longer to be told nothing of what there is than of what there is not.
    const party = partyTo(await this.queries.subject(procurementId), person);
    const dossier = await this.queries.dossier(procurementId);
    // What is read is of this version, whatever time has brought about since.
    if (party.side === 'authority') void reply.header('etag', entityTag(dossier!.entries.length));
    const representations =
      party.side === 'authority'
        ? representationsOf(dossier!)
        : ownedBy(
            dossier!,
            party.organisations.map((organisation) => organisation.id),
          );
    return { dossier: dossier!, side: party.side, representations };
  }
}

function namedAmong({ side, representations }: Seen, named: string): Representation {
  const found = representations.findLast(
    ({ receipt, facts }) =>
      receipt === named.toUpperCase() || (side === 'authority' && named === `R${numberOf(facts)}`),
  );
  if (!found) throw new Denial('not-found', 'There is no such representation.');
  return found;
}
