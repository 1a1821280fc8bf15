import { recordOf } from '../../../workflows/index.js';
import { by, governed, interestIn } from '../../support/law/places/conflicts.js';
import { recordEvents } from '../../support/law/record-events.js';
import { chosen, content, elk, fox, owl } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';

const identify = (provider: typeof owl) =>
  ({ provider, outcome: 'kept', reasons: 'Has the capacity.', aware: true }) as const;

/** Dora has identified two providers, at versions 4 and 5; then somebody else identified a third. */
const decided = (): Story => {
  const begun = chosen('most-suitable-provider').at('2026-03-05').does('SubmitIntendedApproachNotice', { content });
  const story = by(begun, 'dora').does('IdentifyProvider', identify(owl)).does('IdentifyProvider', identify(fox));
  return by(story, 'cleo').does('IdentifyProvider', identify(elk));
};

/** What came to light after each event, by its version, as the record says it of the process that was followed. */
const cameToLight = (story: Story): Readonly<Record<number, readonly string[]>> => {
  const steps = recordOf(recordEvents(story)).items.find(({ item }) => item === 'd')!.entries;
  return Object.fromEntries(
    steps.flatMap(({ event, details }) => {
      const later = details.filter(({ label }) => label === 'Came to light after this decision');
      return later.length > 0 ? [[event.version, later.map(({ text }) => text)]] : [];
    }),
  );
};

describe('the record of decisions', () => {
  it('shows every one that somebody took part in before a conflict of theirs came to light, though facts keep the last', () => {
    const story = by(decided().at('2026-03-12'), 'auditor', 'auditor').does('RaiseConflict', {
      ...{ person: 'dora', kind: 'financial', providers: [owl], description: 'Shares.' },
    });
    expect(story.procurement.facts.conflicts.flags.map(({ decision }) => decision)).toEqual([5]);
    expect(cameToLight(story)).toEqual({
      4: ['K1 of “dora”, on Thursday 12 March 2026'],
      5: ['K1 of “dora”, on Thursday 12 March 2026'],
    });
    const { lastDecided, tookPart } = story.procurement.facts.conflicts;
    expect(lastDecided['IdentifyProvider']).toMatchObject({ version: 6, times: 3, deciders: ['cleo'] });
    expect(tookPart['dora']!['IdentifyProvider']).toMatchObject({ version: 5 });
  });

  it('says of each once what the register came to show', () => {
    const interested = { governance: governed({ interests: [interestIn('dora', 'Owl Health Limited')] }) };
    const seen = by(decided().branch(interested).at('2026-03-12'), 'cleo').does('NameParticipant', {
      person: 'ann',
      capacity: 'evaluator',
    });
    seen.at('2026-03-13').does('NameParticipant', { person: 'eva', capacity: 'evaluator' });
    expect(cameToLight(seen)).toEqual({
      4: ['an interest on the register of “dora”, on Thursday 12 March 2026'],
      5: ['an interest on the register of “dora”, on Thursday 12 March 2026'],
    });
  });
});
