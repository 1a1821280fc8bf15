import { membershipActs } from '../../../../workflows/index.js';
import { FieldOf } from '../../../platform/http/fields/index.js';
import { YourAuthority } from '../../../platform/http/your-authority.js';

const renamed = membershipActs.RenameOrganisation.carries;

export class NameCorrectionDto {
  @FieldOf(renamed.name, { description: 'The name as it is to be shown', example: 'NHS Loomdale ICB' })
  name!: string;

  @FieldOf(renamed.why, {
    description: 'Why. It stays in the history, in the open, so name nobody in it',
    example: 'A letter was left out.',
  })
  why!: string;
}

export class RenamingDto extends NameCorrectionDto {
  @FieldOf(renamed.from, {
    description: 'The day, in London, from which it is called so; not after today',
    example: '2026-04-01',
  })
  from!: string;
}

export class MemberNameCorrectionDto extends NameCorrectionDto {
  @YourAuthority()
  authority?: string;
}
