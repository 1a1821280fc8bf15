import type { TimelineEvent } from '../../../history/timeline.reading.js';
import type { Called } from '../../words/called.js';
import { fieldAt, textAt } from '../../words/given-at.js';
import { commandOf } from '../../../../workflows/index.js';
import { kindName } from './event-words.js';
import { wordByWord, type WordByWord } from './word-by-word.js';

/** One value that a correction puts right. */
export interface PutRight {
  readonly version: number;
  readonly event: string;
  readonly label: string;
  /** Null where it may not be read, or there was nothing. */
  readonly was: string | null;
  readonly is: string | null;
  readonly words: WordByWord | null;
  /** Where the whole act was struck. */
  readonly struck: boolean;
  readonly kept: boolean;
}

interface Edit {
  readonly event: number;
  readonly path: string;
  readonly was?: unknown;
  readonly is?: unknown;
  readonly sealed?: number;
}

/** What a correction puts right, value by value; nothing where an event is none. */
export function putRightBy(
  { type, data, disclosed }: TimelineEvent,
  types: ReadonlyMap<number, string>,
  called: Called,
): readonly PutRight[] {
  if (type !== 'RecordCorrected') return [];
  const { edits = [] } = (data['derived'] ?? {}) as { readonly edits?: readonly Edit[] };
  const given = (data['corrections'] ?? []) as readonly { readonly event?: number; readonly strike?: true }[];
  const values = edits.map(({ event, path, was, is, sealed }): PutRight => {
    const command = commandOf(types.get(event) ?? '');
    const found = command ? fieldAt(command, path) : null;
    const before = sealed === undefined ? was : valueOf(disclosed?.[`was${sealed}`]);
    const after = sealed === undefined ? is : valueOf(disclosed?.[`is${sealed}`]);
    const say = (value: unknown): string | null =>
      value === undefined || value === null ? null : found ? textAt(found, value, called) : JSON.stringify(value);
    const [wasText, isText] = [say(before), say(after)];
    const long = found?.long === true && wasText !== null && isText !== null;
    return {
      version: event,
      event: kindName(types.get(event) ?? ''),
      label: found?.label ?? 'A value',
      was: wasText,
      is: isText,
      words: long ? wordByWord(wasText, isText) : null,
      struck: false,
      kept: sealed !== undefined && before === undefined && after === undefined,
    };
  });
  const struck = given.flatMap(({ event, strike }): PutRight[] =>
    strike === true && event !== undefined
      ? [
          {
            ...{ version: event, event: kindName(types.get(event) ?? ''), label: 'The whole act' },
            ...{ was: null, is: null, words: null, struck: true, kept: false },
          },
        ]
      : [],
  );
  return [...values, ...struck];
}

const valueOf = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'value' in found ? found.value : undefined;
