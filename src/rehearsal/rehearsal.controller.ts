import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { momentInWords } from '../../workflows/index.js';
import { Sweeper } from '../deadlines/sweeper.js';
import { RehearsalClock } from '../engine/index.js';
import { Access, type Principal } from '../identity/index.js';
import { SignedIn, SignInRequired } from '../identity/http/index.js';
import { InvalidInput } from '../platform/errors.js';
import { Problems } from '../platform/http/problem-responses.js';
import { MoveClockDto, RehearsalDto } from './rehearsal.dto.js';

/** As far ahead as holiday lists and contracts reach; a mistyped year is not the end of the rehearsal. */
const LATEST = '2050-01-01T00:00:00.000Z';

const ABOUT =
  'This is a rehearsal: nothing in it has been decided by anybody, its clock is moved by hand, and it is removed when it stops.';

/** What only a rehearsal has: a clock that can be looked at and moved. */
@ApiTags('rehearsal')
@Controller('rehearsal')
export class RehearsalController {
  constructor(
    private readonly clock: RehearsalClock,
    private readonly sweeper: Sweeper,
    private readonly access: Access,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What time it is in this rehearsal', security: [] })
  @ApiOkResponse({ type: RehearsalDto })
  now(): RehearsalDto {
    const now = this.clock.simulated;
    return { now, inWords: momentInWords(now), about: ABOUT };
  }

  @Post('clock')
  @HttpCode(200)
  @SignInRequired()
  @ApiOperation({
    summary: 'Move the clock of this rehearsal forward',
    description: 'Answers when everything that time alone brings about by then has come about.',
  })
  @ApiOkResponse({ type: RehearsalDto })
  @Problems('invalid-input', 'not-a-member')
  async move(@SignedIn() who: Principal, @Body() { now }: MoveClockDto): Promise<RehearsalDto> {
    await this.access.personOf(who);
    if (now >= LATEST) throw InvalidInput.field('now', 'must be before the year 2050');
    if (!this.clock.moveTo(now)) {
      const { inWords } = this.now();
      throw InvalidInput.field(
        'now',
        `must be later than it is in the rehearsal, ${inWords}; start another to go back`,
      );
    }
    await this.sweeper.takeUpAgain();
    return this.now();
  }
}
