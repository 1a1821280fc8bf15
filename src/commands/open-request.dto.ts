import { acts } from '../../workflows/index.js';
import { classOf } from '../platform/http/fields/class-of.js';
import { YourAuthority } from '../platform/http/your-authority.js';

/** What is sent to open a procurement: what the act carries, and for whom it is. */
export class OpenRequestDto extends classOf(acts.OpenProcurement) {
  @YourAuthority()
  authority?: string;
}
