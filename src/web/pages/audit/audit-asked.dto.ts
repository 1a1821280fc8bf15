import { kindsAudited, type AuditedKind } from '../../../history/audit.reading.js';
import { OneOf, PlainText } from '../../../platform/http/fields/index.js';

/** Which authority, for somebody of several, and where a list goes on. */
export class AuditAskedDto {
  @PlainText(100, { optional: true })
  authority?: string;

  @PlainText(1000, { optional: true })
  after?: string;

  @OneOf(['', ...kindsAudited], { optional: true })
  kind?: '' | AuditedKind;

  @PlainText(4, { optional: true })
  page?: string;

  @OneOf(['decided', 'declared'], { optional: true })
  what?: 'decided' | 'declared';
}
