import { acts, type Fields, type Kind } from '../../../workflows/index.js';
import { readTyped } from '../../platform/http/typed-command.js';
import { readCommand } from '../../commands/procurement.commands.js';
import type { Participants } from './read-participants.js';
import { isSettling, settlingDtos, type DoingType } from './settling.js';
import { has, type ShapeReader } from './shape-reader.js';
import type { Path } from './scenario-text.js';

/** Stands for a procurement that the scenario will open, while its data is checked: its id does not exist yet. */
const SOME_PROCUREMENT = '00000000-0000-4000-8000-000000000000';

/**
 * What a step's `with` carries: providers written out, and everything checked as the HTTP interface checks it. Null where
 * something is wrong, and noted.
 */
export function readStepData(
  type: DoingType,
  given: unknown,
  path: Path,
  { providers, opened }: Pick<Participants, 'providers'> & { readonly opened: ReadonlySet<string> },
  reader: ShapeReader,
): Readonly<Record<string, unknown>> | null {
  const written = reader.anyMap(given, path);
  if (!written) return null;
  if (isSettling(type)) {
    const read = readTyped(settlingDtos, type, written);
    if ('command' in read) return read.command.data as unknown as Readonly<Record<string, unknown>>;
    for (const { field, message } of read.errors) reader.wrong([...path, ...pathOf(field)], message);
    return null;
  }
  const before = reader.problems.length;
  const data = spellOut(written, acts[type].carries, path, providers, reader);
  if (reader.problems.length > before) return null;
  const follows = type === 'OpenProcurement' ? data['follows'] : undefined;
  const named = typeof follows === 'string' && opened.has(follows);
  const read = readCommand(type, named ? { ...data, follows: SOME_PROCUREMENT } : data);
  if ('errors' in read) {
    for (const { field, message } of read.errors) reader.wrong([...path, ...pathOf(field)], message);
    return null;
  }
  return { ...read.command.data, ...(named ? { follows } : {}) };
}

/** Writes out the providers that are named by their keys, where the act carries providers. */
function spellOut(
  value: Readonly<Record<string, unknown>>,
  carries: Fields,
  path: Path,
  providers: Participants['providers'],
  reader: ShapeReader,
): Readonly<Record<string, unknown>> {
  const spelt = (kind: Kind, member: unknown, here: Path): unknown => {
    if (kind.is === 'provider' && typeof member === 'string') return provider(member, here, providers, reader);
    if (kind.is === 'list' && Array.isArray(member)) {
      return member.map((each, index) => spelt(kind.of, each, [...here, index]));
    }
    if (kind.is !== 'object' || typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return spellOut(member as Record<string, unknown>, kind.shape.carries, here, providers, reader);
  };
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
    const here = [...path, key];
    return [key, has(carries, key) ? spelt(carries[key]!.kind, member, here) : member];
  });
  return Object.fromEntries(entries);
}

function provider(key: string, path: Path, providers: Participants['providers'], reader: ShapeReader): unknown {
  if (!has(providers, key))
    return reader.wrong(path, `must be one of ${Object.keys(providers).join(', ') || 'nobody'}`);
  const { name, address } = providers[key]!;
  return { id: key, name, ...(address === null ? {} : { address }) };
}

/** The field of a checked command as a path into `with`: `data.providers[0].id` is `providers`, 0, `id`. */
function pathOf(field: string): Path {
  const parts = field.split(/[.[\]]+/).filter((part) => part !== '');
  return parts.slice(parts[0] === 'data' ? 1 : 0).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
