import { cite, processTitles, type Process, type ProvisionKey } from '../law/index.js';
import type { Reason } from '../outcome.js';
import type { Gateway, ProcessCheckResult } from './types.js';

/** The paragraph that opens a process, beside the competitive one, which only A and B shut. */
const OPENS: Readonly<Record<Exclude<Process, 'competitive'>, { gateway: Gateway; provision: ProvisionKey }>> = {
  'direct-award-a': { gateway: '6(3)', provision: 'reg6DirectAwardA' },
  'direct-award-b': { gateway: '6(4)', provision: 'reg6DirectAwardB' },
  'direct-award-c': { gateway: '6(5)', provision: 'reg6Choice3' },
  'most-suitable-provider': { gateway: '6(6)', provision: 'reg6Choice2' },
};

const REQUIRES: Readonly<Partial<Record<Gateway, ProvisionKey>>> = {
  '6(3)': 'reg6DirectAwardA',
  '6(4)': 'reg6DirectAwardB',
  '6(7)': 'reg6Competitive',
  '6(8)': 'reg6Framework',
};

/**
 * Reg 6(1): the process chosen is one that reg 6 requires or allows. Null where it is; otherwise the reason, under the
 * paragraph that makes another process compulsory or, where none does, the paragraph whose conditions did not hold.
 */
export function chosenProcessIsAllowed(result: ProcessCheckResult, chosen: Process): Reason | null {
  if (result.may.includes(chosen)) return null;
  return result.inScope ? notAllowed(result, chosen) : outOfScope(result, chosen);
}

function notAllowed(result: ProcessCheckResult, chosen: Process): Reason {
  const { must, gateway } = result;
  const opening = chosen === 'competitive' ? null : OPENS[chosen];
  const requiring = gateway ? REQUIRES[gateway] : undefined;
  // Only the paragraph that decided and the failed paragraph of the process chosen bear on the refusal.
  const provision = cite(requiring ?? opening?.provision ?? 'reg6AppropriateProcess');
  const failed = opening ? failedConditions(result, cite(opening.provision)) : [];
  const also = [
    ...new Set([
      ...(opening ? [cite(opening.provision)] : []),
      ...failed.map((reason) => reason.provision),
      cite('reg6AppropriateProcess'),
    ]),
  ].filter((other) => other !== provision);
  const title = processTitles[chosen].title;
  const why = failed.map((reason) => reason.because).join(' ');
  return {
    code: 'chosen-process-is-allowed',
    provision,
    also,
    message: must
      ? `${capital(processTitles[must].title)} must be followed under reg ${gateway}, so ${title} may not be.${why ? ` ${why}` : ''}`
      : `${capital(title)} may not be followed under reg ${gateway}.${why ? ` ${why}` : ''}`,
    found: { chosen, gateway, must, may: result.may },
    unblock: `Choose ${result.may.map((process) => processTitles[process].title).join(', or ')}; or correct the answers, if one of them is wrong.`,
    field: 'data.process',
  };
}

/** The conditions of one paragraph that did not hold: those cited as its sub-paragraphs. */
function failedConditions(result: ProcessCheckResult, paragraph: string): ProcessCheckResult['reasons'] {
  return result.reasons.filter((reason) => !reason.holds && reason.provision.startsWith(`${paragraph}(`));
}

function outOfScope(result: ProcessCheckResult, chosen: Process): Reason {
  const failed = result.reasons.filter((reason) => !reason.holds);
  return {
    code: 'chosen-process-is-allowed',
    provision: failed[0]?.provision ?? cite('reg3Applies'),
    also: [...new Set([...failed.slice(1).map((reason) => reason.provision), cite('reg3Applies')])].filter(
      (other) => other !== failed[0]?.provision,
    ),
    message: `The Regulations do not apply to this procurement. ${failed.map((reason) => reason.because).join(' ')}`,
    found: { chosen },
    unblock: 'Procure under the law that does apply; or correct the answers, if one of them is wrong.',
    field: 'data.process',
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
