import { Get, Header, Query } from '@nestjs/common';
import { londonDateOf } from '../../../../workflows/index.js';
import { ClocksReading } from '../../../deadlines/clocks.reading.js';
import { StandstillQueryDto } from '../../../deadlines/dto/clocks.dto.js';
import { Refusal } from '../../../platform/errors.js';
import { PublishedReading } from '../../../procurements/published.reading.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { calendarFileOf } from './calendar-file.js';
import { dayAsked, standstillView, type DayAsked } from './standstill-calculator.view.js';

/** The standstill for a day of publication, counted for anybody. */
@PagesAt('standstill')
export class StandstillCalculatorController {
  constructor(
    private readonly clocks: ClocksReading,
    private readonly published: PublishedReading,
  ) {}

  /** With a day in the address, as one text or in three parts as a form sends it, the count; otherwise the form alone. */
  @Get()
  async standstill(@Query() query: Record<string, unknown>): Promise<PageAnswer> {
    const now = await this.published.now();
    const asked = dayAsked(query, londonDateOf(now));
    if (asked.day === null) return standstillPage(asked, null, now, asked.problem === null ? 200 : 400);
    try {
      return standstillPage(asked, await this.clocks.standstill(asked.day), now, 200);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = error.reasons.map(({ message }) => message).join(' ');
      return standstillPage({ ...asked, problem }, null, now, 422);
    }
  }

  /** The last day and the earliest award, to be put in a calendar. */
  @Get('calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="standstill.ics"')
  @Header('cache-control', 'public, max-age=3600')
  async calendar(@Query() { published }: StandstillQueryDto): Promise<string> {
    return calendarFileOf(await this.clocks.standstill(published));
  }
}

function standstillPage(
  asked: DayAsked,
  counted: Parameters<typeof standstillView>[1],
  now: string,
  status: number,
): PageAnswer {
  const title = 'Count a standstill period';
  return page(
    'pages/calculators/standstill',
    status === 200 ? title : `Error: ${title}`,
    standstillView(asked, counted, now),
    {
      area: 'standstill',
      width: 'public',
      status,
      ...(status === 200 ? { publicFor: 60 } : {}),
    },
  );
}
