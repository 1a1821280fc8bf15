import { Body, Controller, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandTypes, tagOf, type Command } from '../../workflows/index.js';
import { Engine } from '../engine/index.js';
import { NamesInWords, type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { InvalidInput, Refusal } from '../platform/errors.js';
import { entityTag, IdempotencyKey, IfMatch, requireVersion } from '../platform/http/conditional-headers.js';
import { Problems } from '../platform/http/problem-responses.js';
import { typedBody } from '../platform/http/typed-command.js';
import { commandClasses } from './command-classes.js';
import { CommandAnswerDto } from './dto/command-answer.dto.js';
import { CommandsReading } from './commands.reading.js';
import { Meanwhile } from './meanwhile.js';
import { ProcurementId } from '../platform/http/procurement-id.js';

const optional = commandTypes.filter((type) => tagOf(type) === 'optional');

@ApiTags('procurements')
@SignInRequired()
@Controller('procurements/:id/commands')
export class CommandsController {
  constructor(
    private readonly engine: Engine,
    private readonly reading: CommandsReading,
    private readonly meanwhile: Meanwhile,
    private readonly names: NamesInWords,
  ) {}

  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    summary: 'Do something in a procurement',
    description:
      'One command, by its `type`. The law is asked whether it may be done now; if not, every reason is given with its ' +
      'provision, and nothing is recorded in the history. What a provider does about its own representations is done at ' +
      '`/representations`, whose answers tell nothing of others.',
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      'One for each request: 8 to 200 visible ASCII characters. The same request with the same key gets the same answer again',
    schema: { type: 'string', minLength: 8, maxLength: 200, example: '6f1c2a1e-8a52-4a7e-9d3e-2f1f0a9f7b11' },
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The ETag of the version that you saw. If something that your act rests on has moved since, you are told what was done ' +
      'and nothing is recorded; what others did in matters of their own is no obstacle. It must be sent with every act but those ' +
      `that rest on one’s own matter: ${optional.join(', ')}`,
    schema: { type: 'string', pattern: '^"(0|[1-9]\\d{0,14})"$', example: '"12"' },
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/Command' }, required: true })
  @ApiOkResponse({
    type: CommandAnswerDto,
    description: 'Done, and recorded',
    headers: { ETag: { description: 'The version that it led to', schema: { type: 'string', example: '"13"' } } },
  })
  @Problems('conflict', 'idempotency-key-reused', 'version-conflict', 'precondition-required', 'refused')
  async submit(
    @SignedIn() who: Principal,
    @ProcurementId() id: string,
    @IdempotencyKey() key: string,
    @IfMatch() version: number | null,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswerDto> {
    const command = commandIn(body);
    requireVersion({ tag: tagOf(command.type) }, version, 'procurement');
    const submitted = this.engine.submit({
      principal: who,
      withinAuthority: true,
      authorityId: null,
      procurementId: id,
      command,
      idempotencyKey: key,
      ifMatch: version,
      requestId: request.id,
    });
    const result = await submitted.catch(async (error: unknown) => {
      throw await this.meanwhile.explained(error, who, id);
    });
    if (!result.accepted) throw new Refusal(await this.names.toldTo(who, result.reasons));
    void reply.header('etag', entityTag(result.version));
    return this.reading.answer(who, command.type, result);
  }
}

function commandIn(body: unknown): Command {
  const command = typedBody(commandClasses, body) as Command;
  if (command.type === 'OpenProcurement') {
    throw InvalidInput.field(
      'type',
      'must be something done in this procurement; another is opened at /api/v1/procurements',
    );
  }
  return command;
}
