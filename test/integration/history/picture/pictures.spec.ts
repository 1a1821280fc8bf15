import { edgesOf, machineOf, processes, regimes, statesOf } from '../../../../workflows/index.js';
import { narrowPicture } from '../../../../src/history/picture/narrow-picture.js';
import { widePicture } from '../../../../src/history/picture/wide-picture.js';
import { statechartOf } from '../../../../src/history/statechart.js';
import { inStandstill } from '../../../support/law/places/procurements.js';
import { wentBack } from '../../../support/law/places/going-back.js';

const machines = ['process-selection', ...processes] as const;
const shapes = { wide: widePicture, narrow: narrowPicture };
const everywhere = regimes.flatMap((regime) => machines.map((machine) => ({ regime, machine })));

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a drawing by their states. */
function boxesIn(svg: string): ReadonlyMap<string, Rectangle> {
  const boxes = svg.matchAll(
    /data-state="(\w+)"[^>]*>\s*<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
  );
  return new Map(
    [...boxes].map(([, state, x, y, width, height]) => [
      state!,
      { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    ]),
  );
}

const sizeOf = (svg: string): readonly number[] => /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number);

const waysIn = (svg: string): ReadonlySet<string> =>
  new Set([...svg.matchAll(/data-way="(\w+ \w+)"/g)].map(([, way]) => way!));

describe.each(Object.entries(shapes))('the %s picture of a process', (shape, draw) => {
  it.each(everywhere)('has every state and every way of $machine as of $regime once', ({ machine, regime }) => {
    const svg = draw(statechartOf(machine, regime));
    const definition = machineOf({ regime, machine });
    expect([...boxesIn(svg).keys()].sort()).toEqual(
      statesOf(definition)
        .map(({ name }) => name)
        .sort(),
    );
    const moving = edgesOf(definition).filter(({ from, to }) => from !== to);
    expect([...waysIn(svg)].sort()).toEqual([...new Set(moving.map(({ from, to }) => `${from} ${to}`))].sort());
  });

  it.each(everywhere)('keeps the boxes of $machine as of $regime apart and within it', ({ machine, regime }) => {
    const svg = draw(statechartOf(machine, regime));
    const [width, height] = sizeOf(svg) as [number, number];
    const boxes = [...boxesIn(svg)];
    const over = ([, one]: (typeof boxes)[number], [, other]: (typeof boxes)[number]): boolean =>
      one.x < other.x + other.width &&
      other.x < one.x + one.width &&
      one.y < other.y + other.height &&
      other.y < one.y + one.height;
    const touching = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => over(one, other)));
    expect(touching).toEqual([]);
    for (const [, box] of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    expect(width).toBe(shape === 'wide' ? 792 : 288);
    expect(height).toBeLessThan(shape === 'wide' ? 2400 : 3600);
  });

  it('fills where the procurement stands, ticks where it has been, and marks the way taken', () => {
    const { events, state } = inStandstill('direct-award-c');
    const svg = draw(statechartOf('direct-award-c', '2026-03-24', { current: state, events }));
    const standing = Object.fromEntries(
      [...svg.matchAll(/data-state="(\w+)" data-standing="(\w+)"/g)].map(([, name, how]) => [name, how]),
    );
    expect(standing).toMatchObject({
      assessingExistingProvider: 'passed',
      readyForIntentionNotice: 'passed',
      standstillOpen: 'here',
      standstillEnded: 'ahead',
    });
    expect(svg.match(/You are here/g)).toHaveLength(1);
    const taken = [...svg.matchAll(/data-way="(\w+ \w+)" data-taken="yes"/g)].map(([, way]) => way);
    expect(taken).toEqual([
      'assessingExistingProvider readyForIntentionNotice',
      'readyForIntentionNotice intentionNoticeSubmitted',
      'intentionNoticeSubmitted standstillOpen',
    ]);
    expect(svg).toMatch(/version 5/);
  });

  it('shows a step that was gone back to, by its version', () => {
    const { events, state } = wentBack('competitive', 4);
    const svg = draw(statechartOf('competitive', '2026-03-24', { current: state, events }));
    expect(svg).toMatch(/data-way="\w+ evaluatingOffers" data-taken="yes"/);
    expect(svg).toContain(`version ${events.findIndex(({ type }) => type === 'ReturnedToStep') + 1}`);
  });

  // What is drawn is the law's own words; a character of theirs may not break the drawing.
  it('is a file of its own, without script, style sheet or address', () => {
    const svg = draw(statechartOf('competitive', '2026-03-24'));
    expect(svg).not.toMatch(/<script|<style|href|url\(|on\w+="/);
    expect(svg.match(/<g[ >]/g)!.length).toBe(svg.match(/<\/g>/g)!.length + svg.match(/<g [^>]*\/>/g)!.length);
  });
});
