import type { CommandData, FurtherOutcome, Judgement, ValidityCondition } from '../../../workflows/index.js';
import type { Story } from './given.js';

/** A provider that made no offer, and should have been free to make one. */
export const representation: CommandData['MakeRepresentation'] = {
  representor: { name: 'Fox Care CIC', organisation: 'fox' },
  standing: 'would-be-provider',
  aggrieved: true,
  failure: 'Regulation 6(4): patients may choose a provider of this service.',
  text: 'We set out below why Direct Award Process B was compulsory.',
};

/** The six conditions of reg 12(3), each met unless said otherwise. */
export function judged(
  changes: Partial<Record<ValidityCondition, Judgement>> = {},
): Readonly<Record<ValidityCondition, Judgement>> {
  const yes = { met: 'yes' } as const;
  return {
    providerOfTheServices: yes,
    aggrieved: yes,
    believesFailure: yes,
    inWriting: yes,
    toTheAuthority: yes,
    inTime: yes,
    ...changes,
  };
}

/** A judgement that finds a representation invalid. */
export const invalid = judged({ providerOfTheServices: { met: 'no', reason: 'A supplier of catering.' } });

/** One representation lodged, heard and reviewed, up to where a further decision may be made on it. */
export function heard(story: Story, reference = 'R1'): Story {
  return reviewed(
    story
      .does('MakeRepresentation', representation)
      .does('OfferClarification', { representation: reference, notNeededBecause: 'The letter is clear.' }),
    reference,
  );
}

/** The review of the decision in the light of representations. */
export function reviewed(story: Story, ...representations: readonly string[]): Story {
  return story.does('RecordReview', {
    representations,
    reviewers: [{ name: 'A Reviewer', role: 'Director' }],
    lookedAt: 'The choice worksheet.',
    findings: 'The choice stands.',
  });
}

/** A further decision, with everyone informed of it and no more intended, all at the instant of the story. */
export function decided(story: Story, outcome: FurtherOutcome, step?: number): Story {
  story.does('MakeFurtherDecision', { outcome, step, reasons: 'As the review found.' });
  for (const { key } of story.procurement.facts.run.hearing.decisions.at(-1)?.recipients ?? []) {
    story.does('InformOfFurtherDecision', { recipient: key });
  }
  return story.does('IntendNoFurtherDecision', {});
}
