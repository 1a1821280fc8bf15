import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Instant } from '../../../workflows/index.js';
import { PlainText } from '../../platform/http/fields/index.js';
import type { ScanState } from '../scans.js';
import { documentTypes, type MediaType } from '../document-types.js';

@ApiSchema({ description: 'A document that has been uploaded. Name it in commands by its digest.' })
export class DocumentDto {
  @ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of its bytes' })
  digest!: string;

  @ApiProperty({ example: 'Representations.pdf' })
  name!: string;

  @ApiProperty({
    type: String,
    enum: documentTypes.map(({ mediaType }) => mediaType),
    description: 'What its content says it is',
  })
  mediaType!: MediaType;

  @ApiProperty({ type: Number, description: 'In bytes' })
  size!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  uploadedAt!: Instant;

  @ApiProperty({
    type: String,
    enum: ['not-scanned', 'held', 'passed'],
    description:
      'Whether a virus scanner has passed it: `held` is given to nobody until it has; `not-scanned` where this service has no scanner',
  })
  scan!: ScanState;
}

export class UploadQueryDto {
  @PlainText(100, { optional: true, description: 'Your provider. Needed if you belong to several' })
  organisation?: string;
}
