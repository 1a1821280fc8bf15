import type { CommandData } from '../../../../workflows/index.js';
import { fox, owl } from '../places/procurements.js';

const then = '2026-03-24T09:00:00.000Z';

type OfConflicts =
  | 'NameParticipant'
  | 'DeclareConflict'
  | 'DeclareNoConflict'
  | 'RaiseConflict'
  | 'ManageConflict'
  | 'Recuse'
  | 'PrepareRecommendation';

/** For each command about conflicts of interest, what it might carry: lawful or not. The first of each is the ordinary one. */
export const conflictExamples: {
  readonly [T in OfConflicts]: readonly [CommandData[T], ...CommandData[T][]];
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
