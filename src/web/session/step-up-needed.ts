import { Denial } from '../../platform/errors.js';

/** Before this act somebody has to show again who they are. What they sent is kept in the page that says so. */
export class StepUpNeeded extends Denial {
  constructor() {
    super('not-permitted', 'Show again who you are before you do this.');
  }
}
