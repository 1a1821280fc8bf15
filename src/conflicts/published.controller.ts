import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuthorityParam } from '../platform/http/authority-commands.js';
import { Problems } from '../platform/http/problem-responses.js';
import { OnDayDto, PublishedRegisterDto } from './dto/published.dto.js';
import { RegisterReading } from './register.reading.js';

/** The published register, for anybody. */
@ApiTags('interests')
@Controller('authorities/:authority')
export class PublishedRegisterController {
  constructor(private readonly reading: RegisterReading) {}

  @Get('interests')
  @ApiOperation({ summary: 'The published register of interests of an authority, now or as it stood on a past day' })
  @AuthorityParam()
  @ApiOkResponse({ type: PublishedRegisterDto })
  @Problems('invalid-input', 'not-found')
  json(@Param('authority') authority: string, @Query() { on }: OnDayDto): Promise<PublishedRegisterDto> {
    return this.reading.published(authority, on);
  }
}
