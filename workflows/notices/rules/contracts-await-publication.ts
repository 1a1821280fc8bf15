import { awaitingPublication } from '../notice-facts.js';
import { actsDo, rule } from '../../rules/rule.js';

/** What is recorded as published has been submitted, and has not been recorded as published before. */
export const contractsAwaitPublication = rule<'RecordAwardNoticePublished'>(
  'contracts-await-publication',
  ['reg24Record'],
  ({ data, facts }, no) => {
    const waiting = awaitingPublication(facts).map(({ reference }) => reference);
    const wrong = data?.contracts?.filter((reference) => !waiting.includes(reference)) ?? [];
    const none = data?.contracts?.length === 0;
    if (waiting.length > 0 && wrong.length === 0 && !none) return null;
    return no({
      message:
        wrong.length > 0
          ? `No notice awaiting publication covers ${wrong.join(', ')}.`
          : none
            ? 'The publication is of no contract’s notice.'
            : 'No notice of an award has been submitted that awaits publication.',
      ...(waiting.length > 0
        ? actsDo(`Name among: ${waiting.join(', ')}.`, 'RecordAwardNoticePublished')
        : actsDo('Submit the notice of the award first.', 'SubmitAwardNotice')),
      found: { waiting },
      ...(wrong.length > 0 || none ? { field: 'data.contracts' } : {}),
    });
  },
);
