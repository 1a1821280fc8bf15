import type { CommandData, Evidence } from '../../../../workflows/index.js';
import { clear } from '../examples/exclusion-examples.js';
import type { Story } from '../story.js';
import { chosen, owl, terms } from './procurements.js';

/** Whoever requires assurance of itself, and who acts for it. */
export const required: Partial<Evidence> = {
  governance: { assurance: 'required', scheme: null, interests: [] },
};

/** The evidence with somebody acting. */
export const acting = (person: string): Partial<Evidence> => ({
  actor: { person, organisation: 'icb', role: 'decision-maker' },
});

export const check = (
  more: Partial<CommandData['RecordExclusionCheck']> = {},
): CommandData['RecordExclusionCheck'] => ({
  ...clear,
  debarmentList: { lookedAtOn: '2026-03-10', entries: [] },
  ...more,
});

type Grounds = NonNullable<CommandData['RecordExclusionCheck']['grounds']>;

/** A ground found in a check of 10 March 2026, its circumstances continuing. */
export const found = (ground: string, more: Partial<Grounds[number]> = {}): Grounds => [
  { ground, eventOn: '2026-01-05', continuing: true, ...more },
];

export const listed = (ground: string): Partial<CommandData['RecordExclusionCheck']> => ({
  debarmentList: { lookedAtOn: '2026-03-10', entries: [{ ground }] },
});

/** Direct award A, commenced on 10 March 2026 by contacting Owl. */
export function contactedUnder(evidence: Partial<Evidence> = {}): Story {
  return chosen('direct-award-a', evidence).at('2026-03-10').does('ContactProvider', { provider: owl });
}

/** Owl checked on 10 March 2026. */
export function checked(
  more: Partial<CommandData['RecordExclusionCheck']> = {},
  evidence: Partial<Evidence> = {},
): Story {
  return contactedUnder(evidence).does('RecordExclusionCheck', check(more));
}

export const bribed = (evidence: Partial<Evidence> = {}) => checked({ grounds: found('Sch 6 para 17') }, evidence);
export const breached = (evidence: Partial<Evidence> = {}) => checked({ grounds: found('Sch 7 para 12(1)') }, evidence);

/** Until 20 March 2026. */
export const heardOut = (story: Story) =>
  story.does('OfferSelfCleaning', { provider: { id: 'owl' }, until: '2026-03-20' });

/** Owl intends to use Stoat, which is on the debarment list for bribery, or whatever is found of it. */
export function withStoat(more: Partial<CommandData['RecordExclusionCheck']> = listed('Sch 6 para 17')): Story {
  return checked()
    .does('RecordIntendedSubcontractors', {
      provider: { id: 'owl' },
      answer: 'intends',
      subcontractors: [{ id: 'stoat', name: 'Stoat Imaging Limited' }],
    })
    .does('RecordExclusionCheck', check({ subcontractor: 'stoat', ...more }));
}

/** The same, Owl told that it has until 20 March 2026 to find another. */
export const notified = (more?: Partial<CommandData['RecordExclusionCheck']>) =>
  withStoat(more).does('NotifyOfIntendedExclusion', {
    provider: { id: 'owl' },
    subcontractor: 'stoat',
    until: '2026-03-20',
  });

/** Owl stands excluded for a debarment. */
export const excluded = (evidence: Partial<Evidence> = {}) =>
  checked(listed('Sch 6 para 17'), evidence).does('DecideExclusion', {
    provider: { id: 'owl' },
    outcome: 'exclude',
    reasons: 'It is on the debarment list.',
  });

/** The award to Owl, or to others. */
export const award = (...providers: string[]) =>
  [
    'EnterIntoContract',
    { ...terms, providers: (providers.length > 0 ? providers : ['owl']).map((id) => ({ id })) },
  ] as const;

/** A procurement that commenced before 24 February 2025. */
export function underTheLawAsMade(): Story {
  return chosen('direct-award-a')
    .branch()
    .at('2026-03-10')
    .branch({ law: '2024-01-01' })
    .does('ContactProvider', { provider: owl });
}
