import { defaults } from '../../law/index.js';
import { authorityRule } from '../authority-rule.js';

/** What is asked for by default is settled otherwise than it is. */
export const defaultChanges = authorityRule<'SettleDefault'>(
  'default-changes',
  ['reg24Record'],
  ({ data: { default: name, applies }, facts }, no) => {
    if (applies === facts.settled.settledOtherwise.some((one) => one.default === name)) return null;
    const { title, provision } = defaults[name];
    return no({
      message: `It is so already: it is ${applies ? '' : 'not '}asked for that ${title}.`,
      unblock: 'Nothing more is needed.',
      instead: [],
      provision,
    });
  },
);
