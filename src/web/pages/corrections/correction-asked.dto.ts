import { OneOf, PlainText } from '../../../platform/http/fields/index.js';

/** What of an event is to be put right. */
export class CorrectionQuery {
  @PlainText(200, { optional: true, description: 'Where the value stands in what was given' })
  path?: string;

  @OneOf(['yes'], { optional: true, description: 'The whole of it was never done' })
  strike?: 'yes';
}
