import { ownAct } from '../act.js';
import type { Touch } from '../elsewhere.js';
import { listOf, type Carried } from '../shape.js';
import { ofItsOwn } from './governance.matters.js';
import { givenCommittee, givenDelegation } from './scheme.fields.js';

/**
 * A joint committee rests on the other authorities whose committee it is: on who their members were when the scheme was adopted. That they
 * may have moved since does no harm, as who may take part is asked again with each decision.
 */
function ofJointCommittees(
  { committees = [] }: { readonly committees?: readonly { readonly authorities?: readonly string[] }[] },
  own: string | null,
): readonly Touch[] {
  const ids = new Set(committees.flatMap(({ authorities = [] }) => authorities));
  return [...ids]
    .filter((id) => id !== own)
    .sort()
    .map((id) => ({ kind: 'authority', id, as: 'cited' }));
}

/** Who, or which committee, may decide what. The record of regulation 24(d) wants the individuals who did. */
export const adoptScheme = ownAct('AdoptScheme', {
  event: 'SchemeAdopted',
  label: 'Adopt a scheme of delegation',
  says: 'The whole scheme of delegation, which takes the place of the one before it.',
  governedBy: 'act',
  carries: {
    delegations: listOf(givenDelegation)({
      least: 1,
      most: 200,
      // What was delegated to whom was decided: another scheme is adopted.
      corrects: ['*.delegatedBy', '*.from', '*.until'],
      noun: 'the delegations',
      question: 'Who may decide what?',
    }),
    committees: listOf(givenCommittee)({
      optional: true,
      most: 100,
      corrects: ['*.name'],
      noun: 'the committees',
      question: 'Which committees are there?',
      hint: 'Those that something is delegated to.',
    }),
  },
  example: {
    delegations: [
      {
        id: 'D1',
        to: { committee: 'commissioning' },
        decisions: ['process-selection', 'selection', 'award', 'further-decision', 'abandonment'],
        upTo: 5_000_000,
        services: ['85'],
        places: [],
        delegatedBy: 'The Board',
        from: '2026-01-01',
        until: '2027-03-31',
      },
    ],
    committees: [
      {
        id: 'commissioning',
        name: 'Commissioning Committee',
        quorum: 2,
        members: ['medical-director', 'finance-director', 'non-executive-1'],
        authorities: ['nhs-loomdale-icb'],
      },
    ],
  },
  touches: ofJointCommittees,
  ...ofItsOwn('scheme'),
});

export type AdoptScheme = Carried<typeof adoptScheme>;
