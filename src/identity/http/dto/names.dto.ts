import { IsCalendarDate, PlainText } from '../../../platform/http/fields/index.js';

export class NameCorrectionDto {
  @PlainText(300, { description: 'The name as it is to be shown', example: 'NHS Loomdale ICB' })
  name!: string;

  @PlainText(1000, {
    description: 'Why. It stays in the history, in the open, so name nobody in it',
    example: 'A letter was left out.',
  })
  why!: string;
}

export class RenamingDto extends NameCorrectionDto {
  @IsCalendarDate({
    description: 'The day, in London, from which it is called so; not after today',
    example: '2026-04-01',
  })
  from!: string;
}

export class MemberNameCorrectionDto extends NameCorrectionDto {
  @PlainText(100, { optional: true, description: 'Your authority. Needed if you belong to several' })
  authority?: string;
}
