import { PlainText } from '../../../platform/http/fields/index.js';

/** What a link says that an act is about, as the act refers to it. */
export class AboutDto {
  @PlainText(200, { optional: true })
  about?: string;
}

/** The version that an act led to which was just done. */
export class DidDto {
  @PlainText(10, { optional: true })
  did?: string;
}
