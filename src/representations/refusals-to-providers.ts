import { cite, type Reason } from '../../workflows/index.js';
import { withoutData } from '../platform/http/without-data.js';
import type { Reception } from './reception.queries.js';

/** What a provider can do about representations of its own. */
export type Own = 'WithdrawRepresentation' | 'AnswerClarification' | 'RequestInformation' | 'RequestPanelReview';

/**
 * Why the law says no, as far as a provider may know it. The reasons of the rules name other representations, and decisions of
 * which this provider has not been informed; the authority finds them among the refusals.
 */
export const refusalsToProviders: Readonly<Record<Own, Reason>> = {
  WithdrawRepresentation: {
    code: 'representation-can-be-withdrawn',
    provision: cite('reg12RepresentationsWindow'),
    message: 'These representations cannot be withdrawn now: the standstill period is over, or they do not hold it.',
    unblock: 'Nothing needs to be done.',
    instead: [],
  },
  AnswerClarification: {
    code: 'clarification-was-offered',
    provision: cite('reg12Clarify'),
    message: 'The authority has not offered an opportunity to explain or clarify that is open now.',
    unblock: 'Wait until it does: where your representations stand shows it.',
    by: ['OfferClarification'],
  },
  RequestInformation: {
    code: 'information-can-be-asked-for',
    provision: cite('reg12Information'),
    message: 'Information can be asked for while representations that were received in time are being heard.',
    unblock: 'Nothing opens it again. Ask the authority outside this procedure.',
    instead: [],
  },
  RequestPanelReview: {
    code: 'panel-may-be-asked',
    provision: cite('reg23Advice'),
    message:
      'The Panel can be asked once you have been informed of a further decision to go ahead as intended, while that decision stands.',
    unblock: 'Wait until you are informed of it: where your representations stand says whether you can ask.',
    by: ['InformOfFurtherDecision'],
  },
};

/** The reasons against something that was received, as far as its provider may know them. */
export function toProvider({ command, reasons }: Pick<Reception, 'command' | 'reasons'>): readonly Reason[] {
  if (command in refusalsToProviders) return [refusalsToProviders[command as Own]];
  return (reasons ?? []).map(withoutData);
}
