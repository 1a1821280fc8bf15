import { isCompiled, type NoticeDocument } from '../document/notice-document.js';
import { londonDate } from '../document/published.js';
import { undetermined, type Check, type Reported } from './check.js';

/** What stands in the way of judging a notice as a whole: its kind, its day of publication, or how it was recorded. */
export const wholeCheck: Check = ({ notice, kind, alsoSpeaksOf, clock, holidays }) => {
  const said: Reported[] = [];
  if (kind === 'unknown') {
    const message = 'What kind of notice this is cannot be told from it, so what it must contain was not judged.';
    said.push(undetermined('notice', message));
  }
  if (alsoSpeaksOf !== null) {
    const message = `The text speaks of this as a notice of kind ${alsoSpeaksOf} too; it was judged as ${kind}.`;
    said.push(undetermined('notice', message));
  }
  if (notice.published === null) {
    said.push(undetermined('published', `${whyNotKnown(notice)}; whatever is counted from it was not judged.`));
  } else if (kind === 'intention-to-award' && clock === null) {
    const message = `The standstill of a notice published on ${notice.published} is outside the list of holidays (${holidays.from} to ${holidays.to}); the deadline was not judged.`;
    said.push(undetermined('published', message));
  }
  if (isCompiled(notice)) {
    const message =
      'This record merges all releases of the procurement. Its date is that of the last one, which need not be this notice, and its text may be of several.';
    said.push(undetermined('published', message));
  }
  if (notice.cut) {
    said.push(undetermined('notice', 'A text in the notice is longer than is read; its end was not checked.'));
  }
  return said;
};

function whyNotKnown({ data }: NoticeDocument): string {
  if (data['date'] === undefined || data['date'] === null) return 'The notice has no date of publication';
  if (londonDate(data['date']) === null) return 'The date of publication cannot be read';
  return 'The date of this record is that of a later release, so when the notice was published is not known';
}
