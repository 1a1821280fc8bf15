import { condition, paragraph, type Paragraph } from '../condition.js';
import type { ProcessCheckInput } from '../types.js';
import { NEITHER_A_NOR_B } from './choice-of-three.js';
import { notAFramework } from './not-a-framework.js';

/** Reg 6(7), reached only where nothing before it applies. */
export function competitiveIsWhatRemains(): Paragraph {
  const conditions = [
    condition('reg6CompetitiveNotAOrB', true, { yes: NEITHER_A_NOR_B, no: '' }),
    condition('reg6CompetitiveNoChoice', true, { yes: 'Neither paragraph (5) nor paragraph (6) applies.', no: '' }),
  ];
  return paragraph('reg6Competitive', conditions, { yes: 'The Competitive Process must be followed.', no: '' });
}

/**
 * Reg 6(8), with regs 16(3) and 17(2): a framework agreement takes the Competitive Process, and nothing else. It is asked
 * first because each of (3) to (6) excludes it.
 */
export function competitiveIsRequiredForAFramework(input: ProcessCheckInput): Paragraph {
  if (!input.framework) return { holds: false, reasons: [] };
  const excluded = (
    ['reg6ANotFramework', 'reg6BNotFramework', 'reg6Choice3NotFramework', 'reg6Choice2NotFramework'] as const
  ).map((provision) => notAFramework(provision, input));
  const required = condition('reg6Framework', true, {
    yes: 'The procurement is to conclude a framework agreement, or to add providers to one, so the Competitive Process must be followed.',
    no: '',
  });
  return { holds: true, reasons: [...excluded, required] };
}
