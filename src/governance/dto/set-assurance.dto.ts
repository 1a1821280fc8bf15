import { ApiSchema } from '@nestjs/swagger';
import { assurances, type Assurance } from '../../../workflows/index.js';
import { OneOf, PlainText } from '../../platform/http/fields/index.js';

@ApiSchema({ name: 'SetAssurance' })
export class SetAssuranceDto {
  @OneOf(assurances, {
    description:
      '`required`: a command waits until what regs 20, 21 and 24 want done and recorded first is there. `advised`: it is only ' +
      'warned about. Whoever is recused stays out either way',
  })
  level!: Assurance;

  @PlainText(10_000, { example: 'Declarations are kept in another system until 1 April.' })
  reason!: string;
}
