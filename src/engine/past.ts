import type {
  AnyCommand,
  AsItWouldRead,
  CorrectRecord,
  Correction,
  DisclosedEvent,
  PastEvent,
  StreamTypeName,
} from '../../workflows/index.js';
import type { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import { Trail, type Disclosures, type StreamName, type TrailEvent } from '../trail/index.js';
import { asStreamEvent } from './history.js';
import type { DataReader } from './ports.js';
import type { Asked, Subject } from './way.js';

/** How the histories of one kind of stream are read for the one command that puts right what is in them. */
export interface ReadingPast<E> {
  readonly kind: () => {
    readonly types: readonly [StreamTypeName, ...StreamTypeName[]];
    /** What each act that is put right would carry. */
    readonly asTheyWouldRead: (
      data: CorrectRecord,
      history: readonly PastEvent<E>[],
    ) => readonly AsItWouldRead<string>[];
  };
  /** How what a command carries is read; null where nobody gives any. */
  readonly reader: () => DataReader | null;
  /** What an event was decided on. */
  readonly evidenceOf: (event: TrailEvent) => Promise<E>;
}

/** Reads the past of a stream for the one command that puts right what is in it. Nothing else waits for it. */
export class Past<E> {
  private readonly trail: Trail;

  constructor(
    database: Database,
    private readonly reading: ReadingPast<E>,
  ) {
    this.trail = new Trail(database);
  }

  /**
   * The command as it is to be decided, with its history up to the version that was read; null for any command but a correction.
   *
   * Throws `InvalidInput`, naming the correction, where what is said to be right is not of the form that the command wants of it.
   */
  async forCommand<C extends AnyCommand>(
    { command, id }: Pick<Asked<C>, 'command' | 'id'>,
    { authorityId: authority, before, storedAs }: Subject<{ readonly version: number }>,
  ): Promise<{ readonly command: C; readonly history: readonly PastEvent<E>[] } | null> {
    if (command.type !== 'CorrectRecord' || id === null) return null;
    const stream: StreamName = { authority, type: storedAs ?? this.reading.kind().types[0], id };
    const events = await this.trail.load(stream, { version: before.version });
    const disclosures = await this.trail.disclose(stream, 1, before.version);
    const history = await this.pastOf(events, disclosures);
    return { command: { ...command, data: this.asRead(command.data as CorrectRecord, history) }, history };
  }

  /** Events as the law walks them: each with what may still be read of what was sealed, and what it was decided on. */
  private async pastOf(events: readonly TrailEvent[], disclosures: Disclosures): Promise<readonly PastEvent<E>[]> {
    const past: PastEvent<E>[] = [];
    for (const event of events) {
      past.push({ event: disclosedEvent(event, disclosures), evidence: await this.reading.evidenceOf(event) });
    }
    return past;
  }

  /** The correction with each value in the form in which the command that it belongs to would have kept it. */
  private asRead(data: CorrectRecord, history: readonly PastEvent<E>[]): CorrectRecord {
    const reader = this.reading.reader();
    if (!reader) return data;
    const corrections = [...data.corrections] as (Correction & { is?: unknown })[];
    for (const { correction, path, type, data: given, valueIn } of this.reading.kind().asTheyWouldRead(data, history)) {
      const read = reader(type, given);
      const field = path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
      if ('errors' in read) {
        const wrong = read.errors.find((one) => one.field === field || one.field.startsWith(`${field}.`));
        if (wrong) throw InvalidInput.field(`data.corrections[${correction}].is`, wrong.message);
        continue;
      }
      corrections[correction] = { ...corrections[correction]!, is: valueIn(read.command.data) };
    }
    return { ...data, corrections };
  }
}

/** An event as the law reads it, with what may still be read of what was sealed. */
export function disclosedEvent(event: TrailEvent, disclosures: Disclosures): DisclosedEvent {
  const known = Object.entries(disclosures.get(event.version) ?? {});
  const disclosed = Object.fromEntries(known.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])));
  return { ...asStreamEvent(event), disclosed };
}
