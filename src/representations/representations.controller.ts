import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { numberOf } from '../../workflows/index.js';
import {
  Access,
  partyTo,
  permissions,
  SignedIn,
  SignInRequired,
  type Principal,
  type Role,
} from '../identity/index.js';
import { Engine, TRIES } from '../engine/index.js';
import { Conflict, Denial } from '../platform/errors.js';
import { entityTag, versionHeader } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { UuidParam } from '../platform/http/uuid-param.js';
import { representationsOf, type Dossier, type Representation } from './dossier.js';
import { OwnRepresentationDto } from './dto/own-representation.dto.js';
import { ReceiptDto } from './dto/receipt.dto.js';
import { ReceptionDto, SeeingToDto, SettingAsideDto } from './dto/reception.dto.js';
import { RepresentationListDto, StaffRepresentationDto } from './dto/staff-representation.dto.js';
import { ownedBy, ownView } from './own-view.js';
import { toProvider } from './own-acts.js';
import { receiptOf } from './receipt.js';
import { receiptReference } from './receipt-reference.js';
import { ReceptionQueries } from './reception.queries.js';
import { isOf, receptionView } from './reception-view.js';
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
  readonly party: {
    readonly personId: string;
    readonly roles: readonly Role[];
    readonly organisations: readonly string[];
  };
}

@ApiTags('representations')
@SignInRequired()
@Controller('procurements/:id/representations')
export class RepresentationsController {
  constructor(
    private readonly access: Access,
    private readonly queries: RepresentationQueries,
    private readonly receptions: ReceptionQueries,
    private readonly engine: Engine,
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
    const seen = await this.see(who, procurement, reply);
    const { dossier, side, representations } = seen;
    const received = await this.received(seen);
    if (side === 'authority') return { items: representations.map((one) => staffSummary(dossier, one)), received };
    const about = await this.queries.about(dossier);
    return { items: representations.map((one) => ownView(dossier, one, about)), received };
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
    @UuidParam('id', 'procurement') procurement: string,
    @Param('reference') named: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffRepresentationDto | OwnRepresentationDto | ReceptionDto> {
    const seen = await this.see(who, procurement, reply);
    const waiting = (await this.received(seen)).find(({ reference }) => reference === named.toUpperCase());
    if (waiting) return waiting;
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

  @Post(':reference/seen-to')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Say what was done about something that was received and refused (those who prepare)' })
  @ApiParam(id)
  @ApiParam(reference)
  @ApiOkResponse({ type: ReceptionDto })
  @Problems('not-found', 'not-permitted')
  async seenTo(
    @SignedIn() who: Principal,
    @UuidParam('id', 'procurement') procurement: string,
    @Param('reference') named: string,
    @Body() { note }: SeeingToDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceptionDto> {
    const { side, dossier, party } = await this.see(who, procurement, reply);
    const may = side === 'authority' && permissions.RecordRepresentation.some((role) => party.roles.includes(role));
    if (!may)
      throw new Denial('not-permitted', 'Those who prepare procurements say what was done about what was received.');
    const all = await this.receptions.in(dossier.procurementId);
    const found = all.find(
      ({ id: one, status }) => status === 'refused' && receiptReference(one) === named.toUpperCase(),
    );
    if (!found) throw new Denial('not-found', 'Nothing of that reference was received and refused.');
    await this.receptions.note(found, { note, by: party.personId });
    return receptionView({ ...found, noted: { note, at: dossier.evidence.now } });
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
    @UuidParam('id', 'procurement') procurement: string,
    @Param('reference') named: string,
    @Body() { reasons: why }: SettingAsideDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceptionDto> {
    const { side, dossier, party } = await this.see(who, procurement, reply);
    const role = permissions.JudgeRepresentation.find((each) => party.roles.includes(each));
    if (side !== 'authority' || role === undefined) {
      throw new Denial('not-permitted', 'A decision-maker sets aside what was received and cannot be decided.');
    }
    const all = await this.receptions.in(dossier.procurementId);
    const found = all.find(
      ({ id: one, status }) => status === 'pending' && receiptReference(one) === named.toUpperCase(),
    );
    if (!found) throw new Denial('not-found', 'Nothing of that reference was received and waits.');
    const by = { personId: party.personId, organisationId: found.authorityId, role };
    const reasons = await this.engine.receptions.setAside(found, by, why);
    if (!reasons) {
      throw new Conflict('conflict', 'It is still being tried by itself, which comes first. Nothing was changed.');
    }
    const noted = { note: why, at: dossier.evidence.now };
    return receptionView({ ...found, status: 'refused', reasons, noted });
  }

  /** What was received and is not on record, as far as it is this reader's to see. */
  private async received({ dossier, side, representations, party }: Seen): Promise<readonly ReceptionDto[]> {
    const all = await this.receptions.in(dossier.procurementId);
    if (side === 'authority') return all.map((one) => receptionView(one));
    const named = representations.map(({ facts }) => facts.reference);
    return all.filter((one) => isOf(one, party.organisations, named)).map((one) => receptionView(one, toProvider(one)));
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
    const known =
      party.side === 'authority'
        ? { roles: party.roles, organisations: [] }
        : { roles: [], organisations: party.organisations.map((organisation) => organisation.id) };
    return { dossier: dossier!, side: party.side, representations, party: { personId: party.personId, ...known } };
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
