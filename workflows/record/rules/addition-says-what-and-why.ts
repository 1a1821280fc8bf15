import { rule } from '../../rules/rule.js';

/** What is added later says what it is and why it was not recorded at the time; nothing else of it can be told apart from a repair. */
export const additionSaysWhatAndWhy = rule<'AddToRecord'>(
  'addition-says-what-and-why',
  ['reg24Record'],
  ({ data }, no) => {
    if (data === null) return null;
    const blank = (['what', 'why'] as const).filter((field) => !data[field].trim());
    return blank.map((field) =>
      no({
        message: field === 'what' ? 'Nothing is added.' : 'Nothing says why it was not recorded at the time.',
        unblock: field === 'what' ? 'Say what is added.' : 'Say why it was not recorded then.',
        field: `data.${field}`,
      }),
    );
  },
);
