import fc from 'fast-check';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';
import { expectSame } from '../../support/law/expect-same.js';
import { later } from './london.js';
import { endOf, representationIn } from './standstills.js';

const midnight = '2026-04-08T23:00:00.000Z';
const open = inStandstill('direct-award-c');

/** Milliseconds from midnight; the nearest ones often. */
const near = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -5000, max: 5000 }));

type Runner = 'the representation' | 'the timer' | 'the contract';

describe('a representation and the automatic end, racing at midnight', () => {
  it('are never both, and the representation is never lost, in ten thousand races', () => {
    const [early, late] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(
        fc.tuple(near, near, near),
        fc.shuffledSubarray<Runner>(['the representation', 'the timer', 'the contract'], {
          minLength: 2,
          maxLength: 3,
        }),
        (offsets, order) => {
          fc.pre(order.includes('the representation'));
          // Whoever comes later is served at the same instant or a later one: one procurement has one clock.
          const instants = [...offsets].sort((a, b) => a - b).map((offset) => later(midnight, offset));
          const story = open.branch();
          let lodgedAt = '';
          order.forEach((runner, index) => {
            story.at(instants[index] ?? midnight);
            if (runner === 'the timer') story.tries('EndStandstill', {});
            if (runner === 'the contract') story.tries('EnterIntoContract', terms);
            if (runner === 'the representation') {
              lodgedAt = story.known().now;
              story.does('MakeRepresentation', representation);
            }
          });
          const inTime = lodgedAt < midnight;
          const ended = story.events.filter(({ type }) => type === 'StandstillEnded').length;
          // A moment later everyone agrees, whatever came first.
          story.at('2026-04-09').tries('EnterIntoContract', terms);
          const awarded = story.events.filter(({ type }) => type === 'ContractEnteredInto');
          const { receivedAt, inTime: held } = representationIn(story, 'R1') ?? {};
          expectSame(
            [receivedAt, held, ended === 0 || !inTime, endOf(story), awarded.length],
            [lodgedAt, inTime, true, inTime ? null : midnight, inTime ? 0 : 1],
          );
          (inTime ? early : late).add(order.join());
        },
      ),
      { numRuns: 10_000 },
    );
    // Each order was run to each end.
    expect(early.size).toBe(late.size);
    expect(early.size).toBeGreaterThanOrEqual(8);
  });
});
