import {
  available,
  catalogue,
  deadlines,
  eventOf,
  processes,
  recordOf,
  regimes,
  standstillStatus,
  stateMeta,
  workIn,
  type CommandType,
} from '../../workflows/index.js';
import { labelOf } from '../../workflows/acts/labels.js';
import { fullStories } from '../support/law/whole/every-story.js';
import type { Story } from '../support/law/story.js';
import { recordEvents } from '../support/law/record-events.js';
import { machineWordsIn, namedProviders } from '../support/law/shown-words.js';

const begins: Readonly<Record<(typeof regimes)[number], string>> = {
  '2024-01-01': '2024-03-04',
  '2025-02-24': '2025-03-24',
  '2026-03-24': '2026-09-07',
};

const stories = regimes.flatMap((regime) =>
  Object.keys(fullStories)
    .filter((name) => regime === regimes.at(-1) || (processes as readonly string[]).includes(name))
    .map((name): [string, () => Story] => [
      `${name}, under the law of ${regime}`,
      () => fullStories[name]!(begins[regime]!),
    ]),
);

/** Everything that is said of each step of a story when it is taken: what was warned of, what can be done, what is due. */
function saidOf({ path }: Story): readonly string[] {
  const said = path.flatMap(({ left, procurement, known }) => {
    const warned = left.flatMap(
      ({ data }) => (data.derived?.warnings ?? []) as readonly { readonly message: string }[],
    );
    const days = deadlines(procurement);
    const standstill = standstillStatus(procurement, known);
    return [
      ...warned.map(({ message }) => message),
      ...days.map(({ label }) => label),
      ...workIn(procurement, known).map(({ label }) => label),
      ...days.flatMap(({ working }) =>
        Object.entries(working ?? {}).flatMap(([name, text]) => (name === 'working' ? [String(text)] : [])),
      ),
      ...(standstill?.conditions ?? []).flatMap(({ name, missing }) => [name, ...(missing === null ? [] : [missing])]),
      ...available(procurement, known).flatMap(({ label, blockedBy }) => [
        label,
        ...blockedBy.flatMap(({ message, unblock }) => [message, unblock]),
      ]),
      stateMeta(procurement).label,
    ].flatMap((text) => machineWordsIn(text, namedProviders(procurement.facts)));
  });
  return [...new Set(said)];
}

/** The same of its record, except for what its people wrote themselves. */
function saidInTheRecordOf(story: Story): readonly string[] {
  const people = new Map([['person-1', 'Dana Decider']]);
  const { items, missing, processTitle } = recordOf(recordEvents(story), people);
  const texts = [
    processTitle,
    ...missing.flatMap(({ missing: what, unblock }) => [what, unblock]),
    ...items.flatMap(({ asks, because, entries }) => [
      asks,
      because ?? '',
      ...entries.flatMap(({ says, details }) => [says, ...details.flatMap(({ label, text }) => [label, text])]),
    ]),
  ];
  const written = textsIn(story.recorded);
  const known = [...namedProviders(story.procurement.facts), 'person-1'];
  return [...new Set(texts.filter((text) => !written.has(text)).flatMap((text) => machineWordsIn(text, known)))];
}

/** Every text of more than one word that somebody gave. */
function textsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string' && value.includes(' ')) found.add(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach((each) => textsIn(each, found));
  return found;
}

describe('what people are told', () => {
  it.each(stories)('is in words of theirs at each step of %s', (_name, told) => {
    expect(saidOf(told())).toEqual([]);
  });

  it.each(stories)('is in words of theirs in the record of %s', (_name, told) => {
    expect(saidInTheRecordOf(told())).toEqual([]);
  });

  it('is in words of theirs in the name of each step and each provision', () => {
    const labels = (Object.keys(eventOf) as CommandType[]).map((type) => labelOf(type));
    const provisions = catalogue().map(({ says }) => says);
    expect([...labels, ...provisions].flatMap((text) => machineWordsIn(text))).toEqual([]);
  });
});
