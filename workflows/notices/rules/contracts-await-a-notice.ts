import { awaitingNotice } from '../notice-facts.js';
import { actsDo, nothingDoes, rule } from '../../rules/rule.js';

/** An award notice is for contracts that have been entered into and that have no notice yet. */
export const contractsAwaitANotice = rule<'SubmitAwardNotice'>(
  'contracts-await-a-notice',
  ['reg24Record'],
  ({ data, facts }, no) => {
    const waiting = awaitingNotice(facts).map(({ reference }) => reference);
    const wrong = data?.contracts?.filter((reference) => !waiting.includes(reference)) ?? [];
    const none = data?.contracts?.length === 0;
    if (waiting.length > 0 && wrong.length === 0 && !none) return null;
    return no({
      message:
        wrong.length > 0
          ? `There is no contract ${wrong.join(', ')} without a notice.`
          : none
            ? 'The notice covers no contract.'
            : 'There is no contract without a notice of its award.',
      ...(waiting.length > 0
        ? actsDo(`Name among: ${waiting.join(', ')}.`, 'SubmitAwardNotice')
        : nothingDoes('Nothing is due.')),
      found: { waiting },
      ...(wrong.length > 0 || none ? { field: 'data.contracts' } : {}),
    });
  },
);
