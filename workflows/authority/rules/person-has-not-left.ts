import { actsDo, nothingDoes } from '../../rules/rule.js';
import { dateInWords } from '../../calendar/index.js';
import { authorityRule, individualIn, personMeant, rolesOf } from '../authority-rule.js';

/** Nothing is entered for somebody who has left, until they are there again. */
export const personHasNotLeft = authorityRule<'DeclareInterest' | 'MakeNilReturn' | 'RecordDeparture'>(
  'person-has-not-left',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ facts, type, data, evidence }, no) => {
    const person = personMeant(data, evidence);
    const known = person === null ? undefined : individualIn(facts, person);
    if (person === null || !known || known.leftOn === null) return null;
    // A member who is back is entered anew with what they declare.
    if (type !== 'RecordDeparture' && rolesOf(facts, person)) return null;
    return no({
      message: `They have left, on ${dateInWords(known.leftOn)}.`,
      ...(type === 'RecordDeparture'
        ? nothingDoes('Nothing more is needed.')
        : actsDo('Put them on the register again first, if they are back.', 'RegisterIndividual')),
      field: 'data.person',
    });
  },
);
