import { dateInWords } from '../../calendar/index.js';
import { rule } from '../../rules/rule.js';

type Dated = 'OpenProcurement' | 'AmendProcurement' | 'EnterIntoContract' | 'ConcludeFramework';

/** The services end on or after the day on which they begin, as they are planned and as they are contracted for. */
export const servicesHaveDatesInOrder = rule<Dated>(
  'services-have-dates-in-order',
  ['reg24Record'],
  ({ data, facts: { opening } }, no) => {
    if (data === null) return null;
    const contracted = 'startsOn' in data;
    const startsOn = contracted ? data.startsOn : said(data.serviceStartsOn, opening?.serviceStartsOn);
    const endsOn = contracted ? data.endsOn : said(data.serviceEndsOn, opening?.serviceEndsOn);
    if (!startsOn || !endsOn || startsOn <= endsOn) return null;
    return no({
      message: `The services would end on ${dateInWords(endsOn)}, before they begin on ${dateInWords(startsOn)}.`,
      unblock: 'Correct the dates.',
      field: contracted ? 'data.endsOn' : 'data.serviceEndsOn',
    });
  },
);

/** What is said now or, where nothing is, what was said before. */
function said<T>(now: T | undefined, before: T | undefined): T | undefined {
  return now === undefined ? before : now;
}
