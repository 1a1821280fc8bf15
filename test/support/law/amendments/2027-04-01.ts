import { amended } from '../../../../workflows/editions/edition.js';
import { edition20260324 } from '../../../../workflows/editions/2026-03-24.js';
import { allOf } from '../../../../workflows/rules/gate.js';
import { rule } from '../../../../workflows/rules/rule.js';

/** A notice of intention gives the dates between which the services are to be provided. */
export const intendedDatesAreGiven = rule<'SubmitIntentionNotice'>(
  'intended-dates-are-given',
  ['reg9Step2', 'reg10Step4', 'reg11Step6'],
  ({ data }, no) =>
    data === null || data.content?.intendedDates
      ? null
      : no({
          message: 'The notice does not give the dates between which the services are to be provided.',
          unblock: 'Give them with the notice.',
          field: 'data.content.intendedDates',
        }),
);

const from = '2027-04-01';

/** Ten working days for representations, a further ground of exclusion, and the dates of the services in a notice of intention. */
export const edition20270401 = amended(edition20260324, {
  from,
  // What makes it: its own provision, once there is one in `law/provisions/`.
  source: 'si2026Reg4',
  numbers: [
    {
      name: 'standstill-working-days',
      value: 10,
      unit: 'working days',
      from,
      provision: 'reg12RepresentationsWindow',
    },
  ],
  grounds: [
    {
      id: 'Sch 6 para 31A',
      kind: 'mandatory',
      title: 'Failure to prevent fraud',
      from,
      lookBack: 'mandatory-ground-years',
      notBefore: null,
      offence: true,
      follows: false,
    },
  ],
  words: {
    reg12RepresentationsWindow:
      'An aggrieved provider may make written representations before midnight at the end of the 10th working day after the day standstill begins.',
  },
  binding: allOf(edition20260324.binding, { SubmitIntentionNotice: [intendedDatesAreGiven] }),
});
