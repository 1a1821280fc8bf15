import { Get, Param, Query } from '@nestjs/common';
import { dateInWords } from '../../../../workflows/index.js';
import { OnDayDto } from '../../../conflicts/dto/published.dto.js';
import { RegisterReading } from '../../../conflicts/register.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { interestsView } from './interests-published.view.js';

/** The published register of interests of an authority, for anybody. */
@PagesAt('authorities/:authority')
export class RegisterOfInterestsController {
  constructor(private readonly reading: RegisterReading) {}

  @Get('register-of-interests')
  async page(@Param('authority') authority: string, @Query() { on }: OnDayDto): Promise<PageAnswer> {
    const register = await this.reading.published(authority, on);
    const title = `Register of interests: ${register.authority.name}, ${dateInWords(register.on)}`;
    return page('pages/interests/register', title, interestsView(register), {
      area: 'register',
      width: 'public',
      publicFor: 60,
    });
  }
}
