import type {
  CommandData,
  ConflictCommands,
  Evidence,
  Governance,
  StandingInterest,
} from '../../../workflows/index.js';
import type { Story } from './given.js';
import { chosen, considered, content, fox, owl } from './stories.js';
import { deciders, met, opened, type Told } from './told.js';

const then = '2026-03-24T09:00:00.000Z';

/** For each command about conflicts of interest, what it might carry: lawful or not. The first of each is the ordinary one. */
export const conflictExamples: {
  readonly [T in keyof ConflictCommands]: readonly [CommandData[T], ...CommandData[T][]];
} = {
  NameParticipant: [
    { person: 'ann', name: 'Ann Able', role: 'Head of finance', capacity: 'evaluator', stages: ['evaluation'] },
    {
      person: 'bob',
      capacity: 'board-member',
      boardMember: true,
      organisation: 'Owl Health Limited',
      posts: [{ provider: owl, position: 'director' }],
    },
  ],
  DeclareConflict: [
    {
      person: 'ann',
      kind: 'indirect',
      providers: [owl],
      description: 'A brother works there.',
      awareSince: '2026-03-01',
    },
    {
      ...{ person: 'bob', kind: 'financial', description: 'A director.', boardMember: true, position: 'director' },
      ...{ providers: [fox], stages: ['evaluation'], interest: 'I-9', declaredAt: then },
    },
    { kind: 'financial', description: 'Nobody says whose.' },
  ],
  DeclareNoConflict: [
    { person: 'ann' },
    { person: 'ann', stages: ['evaluation'], answers: [{ interest: 'I-9', reason: ' ' }], declaredAt: then },
    {},
  ],
  RaiseConflict: [
    { person: 'ann', description: 'She was seen at their opening.', kind: 'non-financial-personal', providers: [owl] },
    { person: 'carl', description: 'Unknown to us.', stages: ['award-decision'], raisedAt: then },
  ],
  ManageConflict: [
    { conflict: 'K1', outcome: 'recused', reason: 'It might be perceived to compromise her impartiality.' },
    {
      conflict: 'K1',
      outcome: 'restricted',
      reason: 'Out of caution.',
      mightBePerceived: false,
      stages: ['evaluation'],
    },
    { conflict: 'K1', outcome: 'restricted', reason: 'She stays out of the room.' },
    { conflict: 'K9', outcome: 'no-conflict', reason: ' ', decidedAt: then },
  ],
  Recuse: [{ reason: 'I know them well.' }, { conflict: 'K9' }],
  PrepareRecommendation: [
    { decision: 'EnterIntoContract', summary: 'Owl Health is the strongest.' },
    { decision: 'SelectProviders', summary: 'As scored.', preparedAt: then },
  ],
};

/** Somebody of the authority, as the law sees whoever acts. */
export const acting = (person: string, role = 'decision-maker') => ({ person, organisation: 'icb', role });

/** Conflicts declared, raised and managed, a recusal, and a decision by those who are left. */
export function conflictsDeclared(begins: string): Told {
  const story = opened(begins, 'direct-award-c').day(1);
  const as = (person: string, role?: string): Told => {
    Object.assign(story.evidence, { actor: acting(person, role) });
    return story;
  };
  as('guardian', 'conflicts-guardian')
    .does('NameParticipant', { person: 'ann', name: 'Ann Able', role: 'Head of finance', capacity: 'evaluator' })
    .does('NameParticipant', { person: 'dora', name: 'Dora Drew', capacity: 'decision-maker' })
    .does('DeclareNoConflict', { person: 'ann', stages: ['evaluation'] });
  as('dora').does('DeclareNoConflict', {}).does('PrepareRecommendation', {
    decision: 'RecordFindings',
    summary: 'Both findings can be made.',
  });
  as('ann', 'commissioner').does('DeclareConflict', {
    ...{ kind: 'indirect', providers: [owl], description: 'Her brother works there.', awareSince: begins },
  });
  as('dora').does('ManageConflict', { conflict: 'K1', outcome: 'recused', reason: 'A close relation.' });
  as('bob').does('Recuse', { reason: 'He has applied for a post there.' });
  as('cleo')
    .day(7)
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
      decisionMakers: [...deciders, { name: 'Dora Drew', role: 'Director', person: 'dora' }],
    });
  return as('auditor', 'auditor')
    .day(9)
    .does('SubmitIntentionNotice', {
      content: {
        ...content,
        conflictsDeclared: 'A member of the committee declared a link with a provider.',
        conflictsManaged: 'It was looked at by somebody else, and what was decided is on record.',
      },
    })
    .does('RaiseConflict', { person: 'dora', kind: 'financial', providers: [owl], description: 'Shares, it is said.' });
}

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
