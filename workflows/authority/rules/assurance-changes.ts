import { authorityRule } from '../authority-rule.js';

/** What an authority requires of itself is set to something else than it is. */
export const assuranceChanges = authorityRule<'SetAssurance'>(
  'assurance-changes',
  ['reg24Record'],
  ({ data: { level }, facts }, no) =>
    facts.settled.assurance === level
      ? no({
          message: `It is so already: what the law wants done first is ${level === 'required' ? 'waited for' : 'only warned about'}.`,
          unblock: 'Nothing more is needed.',
          instead: [],
        })
      : null,
);
