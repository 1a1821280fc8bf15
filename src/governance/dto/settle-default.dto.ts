import { ApiSchema } from '@nestjs/swagger';
import { defaultNames, defaults, type DefaultName } from '../../../workflows/index.js';
import { Flag, OneOf, PlainText } from '../../platform/http/fields/index.js';

const what = defaultNames.map((name) => `\`${name}\`: ${defaults[name].title}`).join('; ');

@ApiSchema({ name: 'SettleDefault' })
export class SettleDefaultDto {
  @OneOf(defaultNames, {
    description: `What is asked for by default where the Regulations leave it open, by its name. ${what}`,
  })
  default!: DefaultName;

  @Flag({ description: 'Whether it is asked for in your authority; true takes an earlier answer back' })
  applies!: boolean;

  @PlainText(10_000, {
    example: 'Our evaluation is by consensus, as our guidance of 1 April describes.',
  })
  reason!: string;
}
