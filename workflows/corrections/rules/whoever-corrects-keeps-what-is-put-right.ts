import { correctionRule } from '../correction-rule.js';

/** What an authority or an organisation has settled of itself is put right by whoever looks after it, and of somebody else. */
export const whoeverCorrectsKeepsWhatIsPutRight = correctionRule(
  'whoever-corrects-keeps-what-is-put-right',
  ['reg24Corrected', 'reg21Conflicts'],
  ({ data, evidence }, no) => {
    if (data === null) return null;
    return (evidence.corrected?.wrong ?? [])
      .filter(({ kind }) => kind === 'not-theirs')
      .flatMap(({ reasons, correction, event, label, found: { ask } }) =>
        reasons.map(({ message }) =>
          no({
            message: `Step ${event} of the history (“${label}”) is not for you to put right: ${message}`,
            unblock: `Ask ${String(ask)}.`,
            by: ['CorrectRecord'],
            byOthers: true,
            found: { event },
            field: `data.corrections[${correction}]`,
          }),
        ),
      );
  },
);
