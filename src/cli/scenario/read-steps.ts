import { commandTypes, type Instant } from '../../../workflows/index.js';
import { readInstant } from '../../platform/http/fields/instant-text.js';
import { readExpectation } from './read-expectation.js';
import type { Participants } from './read-participants.js';
import type { ScenarioStep } from './scenario.js';
import { isSettling, settlingTypes, type DoingType } from './settling.js';
import { has, type ShapeReader } from './shape-reader.js';
import { readStepData } from './step-data.js';

const KEYS = { required: ['at'], optional: ['as', 'do', 'with', 'expect', 'procurement', 'note'] };

/** What the steps before have settled. */
interface SoFar {
  readonly at: Instant | null;
  readonly as: string | null;
  readonly opened: ReadonlySet<string>;
  /** The procurement that is meant where none is named: the one opened last. */
  readonly current: string | null;
}

/** The steps in their order. Those that cannot be read are left out, and what is wrong with them is noted. */
export function readSteps(value: unknown, participants: Participants, reader: ShapeReader): readonly ScenarioStep[] {
  const list = value === undefined ? [] : reader.list(value, ['steps']);
  if (list?.length === 0 && value !== undefined) reader.wrong(['steps'], 'must have at least one step');
  const steps: ScenarioStep[] = [];
  let soFar: SoFar = { at: null, as: null, opened: new Set(), current: null };
  for (const [index, each] of (list ?? []).entries()) {
    const reading = new StepReader(each, index, soFar, participants, reader);
    const step = reading.step();
    if (step) steps.push(step);
    soFar = reading.after;
  }
  return steps;
}

class StepReader {
  after: SoFar;
  private readonly path: readonly (string | number)[];

  constructor(
    private readonly value: unknown,
    private readonly index: number,
    private readonly soFar: SoFar,
    private readonly participants: Participants,
    private readonly reader: ShapeReader,
  ) {
    this.after = soFar;
    this.path = ['steps', index];
  }

  step(): ScenarioStep | null {
    const found = this.reader.map(this.value, this.path, KEYS);
    if (!found) return null;
    const at = has(found, 'at') ? this.time(found['at']) : null;
    const note = has(found, 'note') ? this.reader.string(found['note'], [...this.path, 'note']) : null;
    const command = this.command(found);
    if (!has(found, 'do') && has(found, 'with')) this.reader.wrong([...this.path, 'with'], 'goes with `do`');
    const as = this.person(found, command !== null);
    const expect = readExpectation(found['expect'], [...this.path, 'expect'], !has(found, 'do'), this.reader);
    const procurement = this.procurement(found, command, expect?.outcome?.kind === 'accepted');
    const data = command && this.data(command, found['with'] ?? {});
    if (at === null || expect === null || (has(found, 'do') && (command === null || as === null || data === null))) {
      return null;
    }
    const act = command === null ? null : { as: as!, command, data: data! };
    const number = this.index + 1;
    return { number, line: this.reader.lineOf(this.path), at, note, procurement, act, expect };
  }

  private time(value: unknown): Instant | null {
    const path = [...this.path, 'at'];
    const read = readInstant(value);
    if ('wrong' in read) return this.reader.wrong(path, read.wrong);
    if (this.soFar.at !== null && read.instant < this.soFar.at) {
      return this.reader.wrong(path, `is earlier than the step before it (${this.soFar.at}); time only goes on`);
    }
    this.after = { ...this.after, at: read.instant };
    return read.instant;
  }

  private command(found: Readonly<Record<string, unknown>>): DoingType | null {
    const known = [...commandTypes, ...settlingTypes];
    return has(found, 'do') ? this.reader.oneOf<DoingType>(found['do'], [...this.path, 'do'], known) : null;
  }

  private person(found: Readonly<Record<string, unknown>>, needed: boolean): string | null {
    const keys = Object.keys(this.participants.people);
    const named = has(found, 'as') ? this.reader.oneOf(found['as'], [...this.path, 'as'], keys) : null;
    if (named !== null) this.after = { ...this.after, as: named };
    if (needed && this.after.as === null && !has(found, 'as')) this.reader.wrong([...this.path, 'as'], 'is missing');
    return this.after.as;
  }

  /** The procurement that the step is about. A step that opens one gives it its name, or a number where it says nothing. */
  private procurement(
    found: Readonly<Record<string, unknown>>,
    command: DoingType | null,
    opens: boolean,
  ): string | null {
    const { opened, current } = this.soFar;
    const path = [...this.path, 'procurement'];
    const named = has(found, 'procurement') ? this.reader.string(found['procurement'], path) : null;
    if (command === 'OpenProcurement') {
      const name = named ?? `procurement ${opened.size + 1}`;
      if (opened.has(name)) this.reader.wrong(path, 'is the name of a procurement that was opened before');
      if (opens) this.after = { ...this.after, opened: new Set([...opened, name]), current: name };
      return name;
    }
    if (named !== null && !opened.has(named)) this.reader.wrong(path, 'names no procurement that was opened before');
    if (named === null && current === null && command !== null && !isSettling(command)) {
      this.reader.wrong([...this.path, 'do'], 'needs a procurement, and none has been opened');
    }
    return named ?? current;
  }

  private data(command: DoingType, given: unknown): Readonly<Record<string, unknown>> | null {
    const { providers } = this.participants;
    const path = [...this.path, 'with'];
    return readStepData(command, given, path, { providers, opened: this.soFar.opened }, this.reader);
  }
}
