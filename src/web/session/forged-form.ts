import { Denial } from '../../platform/errors.js';

/** What was sent did not come from a page of ours that this person has open: nothing of it is done. */
export class ForgedForm extends Denial {
  constructor() {
    super(
      'not-permitted',
      'What was sent did not come from a page that you opened here, or you have signed out and in again since you opened it.',
    );
  }
}
