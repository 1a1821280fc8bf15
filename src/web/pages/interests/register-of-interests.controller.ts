import { Get, Param, Query } from '@nestjs/common';
import { OnDayDto } from '../../../conflicts/dto/published.dto.js';
import { RegisterReading } from '../../../conflicts/register.reading.js';
import { AnswersWithPage } from '../../../platform/http/page.js';
import { PagesAt } from '../../page-of.js';
import { registerPage } from './register-page.js';

/** The published register of interests of an authority, for anybody. */
@PagesAt('authorities/:authority')
export class RegisterOfInterestsController {
  constructor(private readonly reading: RegisterReading) {}

  @Get('register-of-interests')
  @AnswersWithPage()
  async page(@Param('authority') authority: string, @Query() { on }: OnDayDto): Promise<string> {
    return registerPage(await this.reading.published(authority, on));
  }
}
