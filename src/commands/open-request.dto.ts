import { acts } from '../../workflows/index.js';
import { classOf } from '../platform/http/fields/class-of.js';
import { PlainText } from '../platform/http/fields/index.js';

/** What is sent to open a procurement: what the act carries, and for whom it is. */
export class OpenRequestDto extends classOf(acts.OpenProcurement) {
  @PlainText(100, { optional: true, description: 'Your authority. Needed if you belong to several' })
  authority?: string;
}
