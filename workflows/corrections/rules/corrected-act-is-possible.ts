import { correctionRule } from '../correction-rule.js';

/** An act that is put right could have happened so: not before what it follows, and not in the future. */
export const correctedActIsPossible = correctionRule(
  'corrected-act-is-possible',
  ['reg24Corrected', 'reg24Record'],
  ({ data, evidence }, no) => {
    if (data === null) return null;
    const impossible = (evidence.corrected?.wrong ?? []).filter(({ kind }) => kind === 'impossible');
    return impossible.flatMap(({ reasons, correction, event, label }) =>
      reasons.map(({ code, message, found }) =>
        no({
          message: `As it would read, step ${event} of the history (“${label}”) could not have been: ${message}`,
          unblock:
            code === 'act-follows-the-step-before'
              ? 'If what came before was put down wrongly too, put both right in one correction.'
              : 'Give what is right.',
          found: { ...found, event, rule: code },
          field: `data.corrections[${correction}]`,
        }),
      ),
    );
  },
);
