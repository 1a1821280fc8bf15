import { PlainText } from '../../../platform/http/fields/index.js';

/** Which page of a list of documents. */
export class DocumentsAskedDto {
  @PlainText(6, { optional: true })
  page?: string;
}
