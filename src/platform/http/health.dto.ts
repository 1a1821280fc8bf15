import { ApiProperty } from '@nestjs/swagger';

/** That requests can be sent here, and what should be seen to all the same. */
export class ReadyDto {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';

  @ApiProperty({ description: 'Whether the database takes no changes. Never true where the answer is 200.' })
  readOnly!: boolean;

  @ApiProperty({ type: [String], description: 'What should be seen to soon, such as clocks that begin to differ' })
  warnings!: readonly string[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      "By how many seconds the database's clock is ahead of this instance's, beyond the round trip; negative where it is behind",
  })
  databaseClockAheadSeconds!: number | null;
}
