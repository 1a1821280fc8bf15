import { ApiSchema } from '@nestjs/swagger';
import type { DocumentRef } from '../../../workflows/index.js';
import { Formatted, Line } from './fields.js';

@ApiSchema({ name: 'DocumentRef', description: 'A document that has been uploaded, by its digest' })
export class DocumentRefDto implements DocumentRef {
  @Line()
  name!: string;

  @Formatted(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits')
  digest!: string;
}
