import type { Evidence, Governance, StandingInterest } from '../../../../workflows/index.js';
import type { Story } from '../story.js';
import { chosen, considered, owl } from './procurements.js';

/** Somebody of the authority, as the law sees whoever acts. */
export const acting = (person: string, role = 'decision-maker') => ({ person, organisation: 'icb', role });

/** What an authority has settled: assurance required, unless it says otherwise. */
export function governed(settled: Partial<Governance> = {}): Governance {
  return { assurance: 'required', scheme: null, interests: [], ...settled };
}

/** The id of the organisation on the register: the provider's own where it is one that the stories know. */
const idOf = (name: string): string => (name.toLowerCase().startsWith('owl health') ? owl.id : `org-${name}`);

/** An interest on the register in an organisation, and in those that it is connected with. */
export function interestIn(person: string, name: string, ...connected: readonly string[]): StandingInterest {
  const organisations = [
    { id: idOf(name), name, through: null },
    ...connected.map((other) => ({ id: idOf(other), name: other, through: `${name} is the parent of ${other}` })),
  ];
  return {
    ...{ id: `I-${person}`, person, kind: 'financial', from: '2020-01-01', to: null },
    ...{ boardMember: false, post: false, organisations },
  };
}

/** The same story, gone on with by somebody. */
export const by = (story: Story, person: string, role = 'decision-maker', more: Partial<Evidence> = {}): Story =>
  story.branch({ actor: acting(person, role), ...more });

/** Under Direct Award Process C, with nothing decided. */
export const underC = () => chosen('direct-award-c').at('2026-03-10');

/** Ann has a brother at Owl Health, and has declared it: K1. */
export const declared = (story = underC()) =>
  by(story, 'ann').does('DeclareConflict', {
    ...{ kind: 'indirect', providers: [owl], description: 'A brother works there.', stages: ['evaluation'] },
  });

/** Findings about Owl Health that lead on. */
export const findings = {
  provider: owl,
  past: { satisfied: true, keyCriteria: considered },
  future: { likelyToSatisfy: true, keyCriteria: considered },
  basicSelectionCriteria: { met: true, assessment: 'Registered.' },
  reasons: 'Both rest on the contract reviews.',
};
