import {
  acts,
  commandOf,
  commandTypes,
  recordOf,
  type Field,
  type Fields,
  type Kind,
} from '../../../workflows/index.js';
import { recordEvents } from '../../support/law/record-events.js';
import { answersFor, everyReason, opening } from '../../support/law/places/procurements.js';
import { Story } from '../../support/law/story.js';

const chosen = () =>
  recordOf(
    recordEvents(
      new Story().at('2026-03-01').does('OpenProcurement', opening).at('2026-03-02').does('ChooseProcess', {
        process: 'competitive',
        answers: answersFor.competitive,
        reasons: everyReason,
      }),
    ),
  );

/** Every field that an act carries, with its name, those within others included. */
const namesIn = (fields: Fields): readonly (readonly [string, Field])[] =>
  Object.entries(fields).flatMap(([name, field]) => [[name, field] as const, ...within(field.kind)]);
const within = (kind: Kind): readonly (readonly [string, Field])[] => {
  if (kind.is === 'list') return within(kind.of);
  return kind.is === 'object' ? namesIn(kind.shape.carries) : [];
};

describe('what the record says of an act', () => {
  it('stands under the words in which it was asked for, within what it is a part of', () => {
    const [entry] = chosen().items.find(({ item }) => item === 'g')!.entries;
    const labels = entry!.details.map(({ label }) => label);
    expect(labels).toContain('The process');
    expect(
      labels.filter((label) => label.startsWith('The reasons for the answers: the reason for the answer on')),
    ).toHaveLength(Object.keys(everyReason).length);
    const nouns = namesIn(acts[commandOf('ProcessChosen')!].carries).map(([, { noun }]) => noun);
    const parts = labels.flatMap((label) =>
      label.split(': ').map((part) => part.slice(0, 1).toLowerCase() + part.slice(1)),
    );
    expect(parts.filter((part) => !nouns.some((noun) => noun.toLowerCase() === part.toLowerCase()))).toEqual([]);
  });

  it('is named by the act under every item of regulation 24 for which it is asked', () => {
    const undeclared = commandTypes.flatMap((type) => {
      const { carries, onRecord } = acts[type] as {
        carries: Fields;
        onRecord: Record<string, 'all' | readonly string[]>;
      };
      return Object.values(onRecord)
        .flatMap((source) => (source === 'all' ? [] : source))
        .filter((path) => {
          const [first = '', ...rest] = path.split('.');
          return (
            rest.reduce<Field | undefined>(
              (found, part) => (found?.kind.is === 'object' ? found.kind.shape.carries[part] : undefined),
              carries[first],
            ) === undefined
          );
        })
        .map((path) => `${type}: ${path}`);
    });
    expect(undeclared).toEqual([]);
  });
});
