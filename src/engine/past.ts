import {
  asTheyWouldRead,
  type Command,
  type CommandData,
  type Correction,
  type Past,
  type Procurement,
} from '../../workflows/index.js';
import type { Database } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors.js';
import { Trail, type Disclosures, type StreamName, type TrailEvent } from '../trail/index.js';
import type { CommandRequest } from './command.js';
import type { EnginePorts } from './engine-ports.js';
import { evidenceFrom } from './evidence.js';
import { asRecorded } from './history.js';

/** A command with the history that it puts right, where it is one that is given it. */
interface WithPast {
  readonly command: Command;
  readonly history: readonly Past[] | null;
}

/** Reads the past of a procurement for the one command that puts right what is in it. Nothing else waits for it. */
export class PastOfProcurements {
  private readonly trail: Trail;

  constructor(
    database: Database,
    private readonly ports: EnginePorts,
  ) {
    this.trail = new Trail(database);
  }

  /**
   * The command as it is to be decided, with its history up to the version that was read.
   *
   * Throws `InvalidInput`, naming the correction, where what is said to be right is not of the form that the command wants of it.
   */
  async forCommand(
    { command, procurementId }: Pick<CommandRequest, 'command' | 'procurementId'>,
    authority: string,
    { version }: Procurement,
  ): Promise<WithPast> {
    if (command.type !== 'CorrectRecord' || procurementId === null) return { command, history: null };
    const stream: StreamName = { authority, type: 'procurement', id: procurementId };
    const events = await this.trail.load(stream, { version });
    const disclosures = await this.trail.disclose(stream, 1, version);
    const history = await pastOf(this.ports, events, disclosures);
    return { command: this.asRead(command, history), history };
  }

  /** The correction with each value in the form in which the command that it belongs to would have kept it. */
  private asRead(command: Command<'CorrectRecord'>, history: readonly Past[]): Command {
    const { reader } = this.ports;
    if (!reader) return command;
    const corrections = [...command.data.corrections] as (Correction & { is?: unknown })[];
    for (const { correction, path, type, data, valueIn } of asTheyWouldRead(command.data, history)) {
      const read = reader(type, data);
      const field = path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
      if ('errors' in read) {
        const wrong = read.errors.find((one) => one.field === field || one.field.startsWith(`${field}.`));
        if (wrong) throw InvalidInput.field(`data.corrections[${correction}].is`, wrong.message);
        continue;
      }
      const is = valueIn(read.command.data);
      corrections[correction] = { ...corrections[correction]!, is };
    }
    const data: CommandData['CorrectRecord'] = { ...command.data, corrections };
    return { type: 'CorrectRecord', data };
  }
}

/** Events as the law walks them: each with what may still be read of what was sealed, and what it was decided on. */
export async function pastOf(
  ports: EnginePorts,
  events: readonly TrailEvent[],
  disclosures: Disclosures,
): Promise<readonly Past[]> {
  const past: Past[] = [];
  for (const event of events) {
    const known = Object.entries(disclosures.get(event.version) ?? {});
    const disclosed = Object.fromEntries(known.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])));
    const evidence = await evidenceFrom(ports, event.evidence, event.recordedAt, event.actor);
    past.push({ event: { ...asRecorded(event), disclosed, sealedNames: Object.keys(event.sealed) }, evidence });
  }
  return past;
}
