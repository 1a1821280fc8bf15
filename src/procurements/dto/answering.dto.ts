import { ApiSchema } from '@nestjs/swagger';
import type { AnswerRepresentation, Instant } from '../../../workflows/index.js';
import { IsInstantField, ListOf } from '../../platform/http/fields/index.js';
import { DocumentRefDto } from './document-ref.dto.js';
import { Identifier, LetterText } from './fields.js';

@ApiSchema({
  name: 'AnswerRepresentation',
  description: 'What is written to whoever made a representation that is late, or was found invalid',
})
export class AnswerRepresentationDto implements AnswerRepresentation {
  @Identifier({ example: 'R1' })
  representation!: string;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  answeredAt?: Instant;

  @LetterText({ description: 'Sealed; the provider sees it' })
  answer!: string;

  @ListOf(() => DocumentRefDto, { optional: true, max: 50 })
  documents?: DocumentRefDto[];
}
