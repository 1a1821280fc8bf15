import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { correcting } from '../../workflows/index.js';
import type { Settled } from '../engine/index.js';
import { type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { AuthorityCommands } from '../platform/http/authority-commands.js';
import { IdempotencyKey, IfMatch, requireVersion } from '../platform/http/conditional-headers.js';
import { typedBody } from '../platform/http/typed-command.js';
import { correctingClasses, OwnCorrections } from './own-corrections.service.js';

@ApiTags('history')
@SignInRequired()
@Controller('authorities/:authority/corrections')
export class OwnCorrectionsController {
  constructor(private readonly corrections: OwnCorrections) {}

  @AuthorityCommands({
    summary: 'Put right what was recorded wrongly of what your authority has settled of itself',
    description:
      'The same act as in a procurement. Each event is named by its version in the history of the authority: days, names and what an ' +
      'interest is in are put right, and what was entered by mistake is struck. What was decided is decided again by its own act. What ' +
      'belongs to the register of interests is for conflicts-guardians, never of their own interests; the scheme of delegation is for ' +
      'decision-makers and administrators; what the authority is called, and where it is, for administrators. What follows from it is ' +
      'worked out anew, and every decision keeps what it was taken on.',
    schema: 'AuthorityCorrectionCommand',
    acts: correcting,
  })
  give(
    @SignedIn() who: Principal,
    @Param('authority') authority: string,
    @IdempotencyKey() key: string,
    @IfMatch() version: number | null,
    @Body() body: unknown,
  ): Promise<Settled> {
    const command = typedBody(correctingClasses, body);
    requireVersion(correcting[command.type], version, 'history of the authority');
    return this.corrections.give(who, authority, command, key, version);
  }
}
