import { PlainText } from '../../../platform/http/fields/index.js';

/** What the address of a page about one's own authority may say. */
export class AskedAuthorityDto {
  /** Which, for somebody of several. */
  @PlainText(100, { optional: true })
  authority?: string;

  /** What has just been done, to say so. */
  @PlainText(20, { optional: true })
  done?: string;
}

/** The same, where the address of a form with files carries what shows that the page was ours. */
export class SentToAuthorityDto extends AskedAuthorityDto {
  @PlainText(300, { optional: true })
  _csrf?: string;
}
