import type { CommandData } from '../../workflows/index.js';

type Conflicts =
  | 'NameParticipant'
  | 'DeclareConflict'
  | 'DeclareNoConflict'
  | 'RaiseConflict'
  | 'ManageConflict'
  | 'Recuse'
  | 'PrepareRecommendation';

const person = '2f6f6ad0-6e0c-4f0d-9a3e-5b1f4a7c1d20';

/** One example for each command about who takes part, what they declare and what is done about it. */
export const conflictExamples: { readonly [T in Conflicts]: CommandData[T] } = {
  NameParticipant: {
    person,
    name: 'Dr Aisha Khan',
    role: 'Chief Medical Officer',
    capacity: 'decision-maker',
    stages: ['process-selection', 'award-decision'],
    boardMember: true,
    posts: [{ provider: { id: 'owl' }, position: 'director' }],
  },
  DeclareConflict: {
    kind: 'indirect',
    providers: [{ id: 'owl' }],
    awareSince: '2026-03-02',
    description: 'My brother is a salaried physiotherapist of Owl Health Limited.',
    stages: ['evaluation', 'moderation'],
  },
  DeclareNoConflict: {
    stages: ['award-decision'],
    answers: [{ interest: 'I-2026-31', reason: 'The post ended before Owl Health took over the practice.' }],
  },
  RaiseConflict: {
    person,
    kind: 'financial',
    providers: [{ id: 'owl' }],
    description: 'The register of the surgery lists shares in Owl Health Limited.',
  },
  ManageConflict: {
    conflict: 'K1',
    outcome: 'recused',
    reason: 'A close relation works for a provider that takes part: it might be perceived to compromise impartiality.',
  },
  Recuse: { reason: 'I have applied for a post with one of the providers.', conflict: 'K1' },
  PrepareRecommendation: {
    decision: 'SelectProviders',
    summary: 'The panel recommends the offer with the highest total.',
  },
};
