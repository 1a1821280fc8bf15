import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Access,
  NamesInWords,
  readsProcurements,
  SignedIn,
  SignInRequired,
  type Principal,
} from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import { Problems } from '../platform/http/problem-responses.js';
import { WorklistDto, WorklistQueryDto } from './dto/worklist.dto.js';
import { Worklist } from './worklist.js';

@ApiTags('representations')
@SignInRequired()
@Controller('worklist')
export class WorklistController {
  constructor(
    private readonly access: Access,
    private readonly worklist: Worklist,
    private readonly names: NamesInWords,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Everything that is open across the procurements of your authority, with due dates (members of it but administrators)',
  })
  @ApiOkResponse({ type: WorklistDto })
  @Problems('not-found')
  async list(@SignedIn() who: Principal, @Query() { authority, overdue }: WorklistQueryDto): Promise<WorklistDto> {
    const own = await this.access.authoritiesOf(who, readsProcurements);
    if (authority !== undefined && !own.includes(authority)) {
      throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    }
    const items = await this.worklist.of(authority === undefined ? own : [authority]);
    const asked = overdue === undefined ? items : items.filter((item) => item.overdue === overdue);
    return { items: await this.names.toldTo(who, asked) };
  }
}
