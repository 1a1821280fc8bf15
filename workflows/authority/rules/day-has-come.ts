import { dateInWords } from '../../calendar/index.js';
import { authorityRule } from '../authority-rule.js';

/** What has been done is dated today or before. */
export const dayHasCome = authorityRule<'DeclareInterest' | 'EndInterest' | 'RecordDeparture' | 'RecordManagement'>(
  'day-has-come',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ data, today }, no) =>
    dated
      .flatMap((field) => {
        const day = Object.entries(data).find(([name]) => name === field)?.[1] as string | undefined;
        return day !== undefined && day > today ? [[field, day] as const] : [];
      })
      .map(([field, day]) =>
        no({
          message: `${dateInWords(day)} has not come: today is ${dateInWords(today)}.`,
          unblock: 'Give today or an earlier day.',
          field: `data.${field}`,
        }),
      ),
);

const dated = ['awareOn', 'declaredOn', 'endedOn', 'leftOn', 'agreedOn'];
