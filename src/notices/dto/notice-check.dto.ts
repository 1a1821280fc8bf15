import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { findingCodes, type FindingCode } from '../lint/codes.js';
import {
  noticeKinds,
  noticeProcesses,
  severities,
  type DocumentCheck,
  type Finding,
  type NoticeKind,
  type NoticeProcess,
  type ReleaseCheck,
  type Severity,
  type Undetermined,
} from '../lint/types.js';

const oneOf = (words: readonly string[]): { type: StringConstructor; enum: string[] } => ({
  type: String,
  enum: [...words],
});

export class FindingDto implements Finding {
  @ApiProperty({ ...oneOf(Object.keys(findingCodes)), example: 'deadline-too-early' })
  code!: FindingCode;

  @ApiProperty({
    ...oneOf(severities),
    description: '`error` where a Schedule or regulation requires it of this notice, `warning` where practice does',
  })
  severity!: Severity;

  @ApiProperty({ description: 'Where in the release', example: 'description' })
  path!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-04-03' })
  found!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-04-08' })
  expected!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null for a matter of practice', example: 'reg 12(3)' })
  provision!: string | null;

  @ApiProperty()
  message!: string;
}

export class UndeterminedDto implements Undetermined {
  @ApiProperty({
    ...oneOf([...Object.keys(findingCodes), 'notice', 'process', 'published', 'regime']),
    description: 'What could not be decided from the notice alone',
  })
  about!: Undetermined['about'];

  @ApiProperty()
  message!: string;
}

class OneNoticeDto {
  @ApiProperty({ ...oneOf(noticeKinds), example: 'intention-to-award' })
  notice!: NoticeKind;

  @ApiProperty({ ...oneOf(noticeProcesses), nullable: true, example: 'direct-award-c' })
  process!: NoticeProcess | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'London date', example: '2026-03-24' })
  published!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ocds-h6vhtk-0abcde' })
  ocid!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The id of the release', example: '012345-2026' })
  release!: string | null;

  @ApiProperty({
    description: 'False where its kind or its law cannot be told: no clock and no Schedule was applied to it',
  })
  judged!: boolean;

  @ApiProperty({ type: [FindingDto] })
  findings!: readonly FindingDto[];

  @ApiProperty({ type: [UndeterminedDto] })
  undetermined!: readonly UndeterminedDto[];
}

export class ReleaseCheckDto extends OneNoticeDto implements ReleaseCheck {}

export class NoticeCheckDto extends OneNoticeDto implements DocumentCheck {
  @ApiPropertyOptional({
    type: [ReleaseCheckDto],
    description:
      'Where several releases were sent, each on its own. The members above then speak for the last, with the findings of all.',
  })
  releases?: readonly ReleaseCheckDto[];
}
