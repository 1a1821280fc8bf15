import type { CommandData } from '../../../workflows/index.js';
import type { Story } from '../../support/law/story.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { content, readyToIntend, terms, type withStandstill } from '../../support/law/places/procurements.js';

/** A standstill opened by a notice published at an instant from 24 March 2026 on; it is that instant. */
export function publishedAt(instant: string, process: (typeof withStandstill)[number] = 'direct-award-c'): Story {
  return readyToIntend(process)
    .at(instant)
    .does('SubmitIntentionNotice', { content })
    .does('RecordIntentionNoticePublished', { publishedAt: instant });
}

/** A second provider, of no account here. */
export const second: CommandData['MakeRepresentation'] = {
  ...representation,
  representor: { name: 'Elk Clinics LLP' },
  standing: 'subcontractor',
};

/** A letter that arrived by post. */
export function letterOf(receivedAt: string, from = representation): CommandData['RecordRepresentation'] {
  return { ...from, receivedAt, how: 'post' };
}

/** Informs everyone of the decision that stands, at the instant of the story, and says that no more are intended. */
export function informed(story: Story): Story {
  for (const { key } of story.procurement.facts.run.hearing.decisions.at(-1)?.recipients ?? []) {
    story.does('InformOfFurtherDecision', { recipient: key });
  }
  return story.does('IntendNoFurtherDecision', {});
}

/** Whether a contract may be entered into at an instant, without entering into it. */
export function contractIsOpen(story: Story, at: string): boolean {
  return story.branch().at(at).tries('EnterIntoContract', terms).outcome?.accepted ?? false;
}

/** When the standstill of the current run ended. */
export function endOf(story: Story): string | null | undefined {
  return story.procurement.facts.run.standstill?.endedAt;
}

/** What is known of one representation of the current run. */
export function representationIn(story: Story, reference: string) {
  return story.procurement.facts.run.hearing.representations[reference];
}
