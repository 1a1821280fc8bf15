import { Body, Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { interestActs } from '../../workflows/index.js';
import type { Settled } from '../engine/index.js';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { AuthorityCommands, AuthorityParam } from '../platform/http/authority-commands.js';
import {
  authorityVersionHeader,
  entityTag,
  IdempotencyKey,
  IfMatch,
  requireVersion,
} from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { typedBody } from '../platform/http/typed-command.js';
import { ConfirmationListDto, InternalRegisterDto } from './dto/internal.dto.js';
import { OnDayDto } from './dto/published.dto.js';
import { interestClasses } from './interest-classes.js';
import { RegisterReading, type ReadAt } from './register.reading.js';
import { RegisterService } from './register.service.js';

@ApiTags('interests')
@SignInRequired()
@Controller('authorities/:authority/interests')
export class InterestsController {
  constructor(
    private readonly service: RegisterService,
    private readonly reading: RegisterReading,
  ) {}

  @AuthorityCommands({
    summary: 'Declare and manage interests on the register of your authority',
    description:
      'Everyone declares, amends, ends and confirms their own interests; a conflicts-guardian those of anybody, and what belongs to ' +
      'the register as a whole. An interest declared later than the law allows is entered, and marked late.',
    schema: 'InterestCommand',
    acts: interestActs,
  })
  give(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @IdempotencyKey() key: string,
    @IfMatch() version: number | null,
    @Body() body: unknown,
  ): Promise<Settled> {
    const command = typedBody(interestClasses, body);
    requireVersion(interestActs[command.type], version, 'history of the authority');
    return this.service.give(who, authority, command, key, version);
  }

  @Get('internal')
  @ApiOperation({ summary: 'The whole register, now or as it stood (conflicts-guardians and auditors)' })
  @AuthorityParam()
  @ApiOkResponse({ type: InternalRegisterDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async all(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Query() { on }: OnDayDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InternalRegisterDto> {
    return tagged(reply, await this.reading.all(who, authority, on));
  }

  @Get('mine')
  @ApiOperation({ summary: 'What the register says of you' })
  @AuthorityParam()
  @ApiOkResponse({ type: InternalRegisterDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async mine(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Query() { on }: OnDayDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InternalRegisterDto> {
    return tagged(reply, await this.reading.mine(who, authority, on));
  }

  @Get('confirmations')
  @ApiOperation({
    summary:
      'When everyone has to confirm next what the register says of them, and who is overdue (conflicts-guardians and auditors)',
  })
  @AuthorityParam()
  @ApiOkResponse({ type: ConfirmationListDto, headers: authorityVersionHeader })
  @Problems('invalid-input', 'not-a-member', 'not-permitted', 'not-found')
  async confirmations(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @Query() { on }: OnDayDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfirmationListDto> {
    return tagged(reply, await this.reading.confirmations(who, authority, on));
  }
}

/** What was read, under the version that it was read from. */
function tagged<T>(reply: FastifyReply, { version, seen }: ReadAt<T>): T {
  void reply.header('etag', entityTag(version));
  return seen;
}
