import { rule } from '../rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** The services end on or after the day on which they begin. */
export const servicesHaveDatesInOrder = rule<Award>('services-have-dates-in-order', ['reg24Record'], ({ data }, no) => {
  if (data === null || data.startsOn <= data.endsOn) return null;
  return no({
    message: `The services would end on ${data.endsOn}, before they begin on ${data.startsOn}.`,
    unblock: 'Correct the dates.',
    field: 'data.endsOn',
  });
});
