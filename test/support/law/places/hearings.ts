import type { FurtherOutcome } from '../../../../workflows/index.js';
import type { Story } from '../story.js';
import { representation } from '../examples/hearing-examples.js';

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
