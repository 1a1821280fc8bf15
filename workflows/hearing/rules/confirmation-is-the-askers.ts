import { rule } from '../../rules/rule.js';

/** Where what is given is closed because its asker wants no more, it is said how the asker confirmed that. */
export const confirmationIsTheAskers = rule<'ProvideInformation'>(
  'confirmation-is-the-askers',
  ['reg12Information'],
  ({ data }, no) =>
    data === null || data.extent !== 'confirmed-by-the-asker' || data.confirmation?.trim()
      ? null
      : no({
          message: 'Nothing says how the asker confirmed that this is all it wanted.',
          unblock: 'Say how and when it did, or give the information as all, or as a part, of what was asked for.',
          field: 'data.confirmation',
        }),
);
