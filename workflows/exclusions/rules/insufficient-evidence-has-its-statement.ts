import { rule } from '../../rules/rule.js';

/** A provider whose evidence is considered insufficient is given a statement of the reasons. */
export const insufficientEvidenceHasItsStatement = rule<'RecordSelfCleaning'>(
  'insufficient-evidence-has-its-statement',
  ['reg20Insufficient', 'pa2023SelfCleaning'],
  ({ data }, no) => {
    if (data === null) return null;
    const evidence = (data.evidence ?? '').trim();
    if (data.sufficient && evidence === '') {
      return no({
        message: 'Nothing was provided that could be sufficient.',
        unblock: 'Say what evidence was provided, or that it is not sufficient.',
        field: 'data.evidence',
        provision: 'pa2023SelfCleaning',
      });
    }
    if (data.sufficient || evidence === '' || (data.statementOfReasons ?? '').trim() !== '') return null;
    return no({
      message: 'The evidence is considered insufficient, and the provider has been given no statement of the reasons.',
      unblock: 'Give the provider the statement, and put it on record.',
      field: 'data.statementOfReasons',
    });
  },
);
