import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { WholeNumber } from './fields/index.js';
import { PlainText } from './fields/plain-text.js';

export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 25;

/** The query of a list: extend it with the list's own filters. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'How many entries at most', default: USUAL_PAGE })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
  )
  @WholeNumber(1, LARGEST_PAGE, { optional: true })
  limit: number = USUAL_PAGE;

  @ApiPropertyOptional({ description: 'Where to go on: `next` of the page before' })
  @PlainText(1000, { optional: true })
  after?: string;
}
