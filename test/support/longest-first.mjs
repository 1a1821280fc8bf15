// The order in which the files are run. What starts processes takes longest and mostly waits; begun last, it would be waited for by
// one worker while the others have nothing left to do.
import Sequencer from '@jest/test-sequencer';

/** Parts of a path, those that take longest first. */
const LONGEST = [
  'web/every-page',
  'scenario-runner.spec',
  'platform/service-process',
  'cli/backup',
  'cli/demo',
  'trail/commands',
  'http/fuzz',
  'identity/user-and-token',
  'journeys/',
  'integration/',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((part) => path.includes(part));
  return place < 0 ? LONGEST.length : place;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
