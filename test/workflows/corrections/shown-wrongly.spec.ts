import { recordOf, type CommandData } from '../../../workflows/index.js';
import type { Story } from '../../support/law/story.js';
import { contentUnderC, inStandstill, content } from '../../support/law/places/procurements.js';

const address = '11 Barn Lane, Carlisle CA1 1AA';
const right = (path: string, is: string): CommandData['CorrectRecord'] => ({
  corrections: [{ of: 'provider', id: 'owl', path, is }],
  why: 'A digit was left out.',
  told: [],
  noneTold: 'Its people saw the slip.',
});

const codes = ({ outcome }: Story): readonly string[] =>
  outcome?.accepted ? outcome.warnings.map(({ code }) => code) : [];

describe('a slip in what a provider is called, or where it is', () => {
  it('is put right in every event that gave it, and notices to come show what is right', () => {
    const story = contentUnderC().at('2026-03-23').does('CorrectRecord', right('address', address));
    expect(codes(story)).not.toContain('notice-shows-what-was-recorded');
    story.does('SubmitIntentionNotice', { content });
    const { derived } = story.recorded.at(-1)!.data;
    expect(JSON.stringify(derived?.notice)).toContain(address);
  });

  it.each([
    ['address', address],
    ['name', 'Owl Healthcare Limited'],
  ])('leaves a notice that shows the wrong %s as it was submitted, and flags it', (path, is) => {
    const story = inStandstill('direct-award-c').at('2026-03-25').does('CorrectRecord', right(path, is));
    const warning = story.outcome?.accepted
      ? story.outcome.warnings.find(({ code }) => code === 'notice-shows-what-was-recorded')
      : undefined;
    expect(warning).toMatchObject({
      provision: expect.stringMatching(/^Sch 3 para \d+$/) as unknown,
      message:
        'The notice shows the name and address of each provider as it was recorded before. It stays as it was submitted (step 4 of the history): correct it where it was published.',
    });
    const submitted = story.recorded.find(({ type }) => type === 'IntentionNoticeSubmitted')!;
    expect(JSON.stringify(submitted.data.derived)).not.toContain(is);
    const { restated, flags } = story.recorded.at(-1)!.data.derived as unknown as {
      restated: { event: number }[];
      flags: { event: number; type: string }[];
    };
    expect(restated.length).toBeGreaterThan(0);
    expect(flags).toEqual([expect.objectContaining({ event: 4, type: 'IntentionNoticeSubmitted' })]);
    expect(story.procurement.facts.providers['owl']).toMatchObject({ [path]: is });
  });

  it('is told of once, and not again with every later correction', () => {
    const story = inStandstill('direct-award-c').at('2026-03-25').does('CorrectRecord', right('address', address));
    story.does('CorrectRecord', {
      ...right('address', address),
      corrections: [{ event: 3, path: 'decidedAt', is: '2026-03-09T09:30:00.000Z' }],
    });
    expect(codes(story)).toEqual([]);
    expect(JSON.stringify(story.recorded.at(-1)!.data.derived)).toContain('notice-shows-what-was-recorded');
  });

  it('is beside the notice in the record', () => {
    const story = inStandstill('direct-award-c').at('2026-03-25').does('CorrectRecord', right('address', address));
    const events = story.recorded.map((event, index) => ({
      ...event,
      ...{ version: index + 1, actor: null, erased: [] },
    }));
    expect(JSON.stringify(recordOf(events as unknown as Parameters<typeof recordOf>[0]))).toContain(
      'Shows what was put right since (Sch 3 para',
    );
  });
});
