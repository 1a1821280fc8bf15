import { Transform } from 'class-transformer';
import { processes } from '../../../workflows/index.js';
import { Flag, IsInstantField, OneOf, PlainText } from '../../platform/http/fields/index.js';
import { PageQuery } from '../../platform/http/page-query.js';

const asFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class ProcurementQueryDto extends PageQuery {
  @PlainText(64, { optional: true, description: 'Only those in this state (of your own authority)' })
  state?: string;

  @OneOf(['process-selection', ...processes], { optional: true, description: 'Only those in this process' })
  process?: string;

  @PlainText(200, {
    optional: true,
    description:
      'Words that all occur in title, reference or the names that the authority has had; for your own authority in title, reference, description, CPV code or providers',
  })
  q?: string;

  @IsInstantField({
    optional: true,
    description:
      'Only those of your own authority in which something was recorded at this instant or since: to read again what changed',
  })
  changedSince?: string;

  @Transform(asFlag)
  @Flag({
    optional: true,
    description: 'What is published by every authority, instead of the register of your own. Providers always get this',
  })
  published?: boolean;
}
