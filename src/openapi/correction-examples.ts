import type { CommandData } from '../../workflows/index.js';

/** One example for the command that puts the record right. */
export const correctionExamples: { readonly [T in 'CorrectRecord']: CommandData[T] } = {
  CorrectRecord: {
    corrections: [{ event: 1, path: 'lifetimeValue', is: 4_030_000 }],
    why: 'Two figures were exchanged when the estimate was typed; the paper of 27 February says 4,030,000.',
    told: [{ who: 'Owl Health Limited', how: 'e-mail', at: '2026-03-02T09:30' }],
  },
};
