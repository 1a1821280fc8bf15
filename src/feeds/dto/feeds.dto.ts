import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Instant } from '../../../workflows/index.js';
import type { FeedView, NewFeed } from '../feeds.commands.js';

const instant = { type: String, format: 'date-time', example: '2026-03-24T09:00:00.000Z' } as const;

@ApiSchema({ description: 'A calendar feed of yours.' })
export class FeedDto implements FeedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(instant)
  createdAt!: Instant;

  @ApiProperty({ ...instant, nullable: true, description: 'When it was last read; null while nobody has' })
  lastReadAt!: Instant | null;
}

@ApiSchema({ description: 'A calendar feed that was just created.' })
export class NewFeedDto extends FeedDto implements NewFeed {
  @ApiProperty({
    format: 'uri',
    description:
      'The address to subscribe to. Shown this once. Whoever knows it can read your deadlines, so keep it to yourself',
    example: 'https://probity.example.nhs.uk/api/v1/feeds/9f86d081884c7d659a2feaa0c55ad015.ics',
  })
  url!: string;
}

export class FeedListDto {
  @ApiProperty({ type: FeedDto, isArray: true })
  items!: readonly FeedDto[];
}
