import type { CalendarDate } from '../calendar/types.js';
import type { ExclusionGround } from './exclusion-grounds.js';
import type { Parameter, ParameterName } from './parameters.js';
import type { ProvisionKey } from './provisions.js';
import type { Regime } from './regimes.js';
import type { Schedules } from './schedules.js';

/** One edition of the law, as far as this folder asks it. `editions/edition.ts` adds the machines and the gates. */
export interface Enacted {
  /** The day from which it governs procurements that commence: its name. */
  readonly from: Regime;
  /** What made it. */
  readonly source: ProvisionKey;
  /** The numbers and days that it sets, or sets anew; each bears its day. */
  readonly numbers: readonly (Parameter & { readonly name: ParameterName })[];
  /** The grounds of exclusion that it adds; each bears its day. */
  readonly grounds: readonly ExclusionGround[];
  /** What a Schedule asks of a notice since it, where it changed that. */
  readonly schedules: Partial<Schedules>;
  /** What a provision says since it, where it changed the words. */
  readonly words: Readonly<Partial<Record<ProvisionKey, string>>>;
  /** For each act that commences a procurement, the words by which it does. */
  readonly commencedBy: Readonly<Record<string, ProvisionKey>>;
}

/**
 * The editions in force, the first one first. They stand above this folder, because their gates hold rules that ask it; so they are laid
 * down here by `editions/index.ts` when it is loaded, once and for all. Nothing of the product lays down others: {@link withEditions} is
 * for tests, and is not handed out at the door.
 */
let book: readonly Enacted[] = [];

/** Lays down the law. Throws where it has been laid down, and where editions are out of order or hold rows of another day. */
export function enact(editions: readonly Enacted[]): void {
  if (book.length > 0) throw new Error('The law is laid down once');
  book = inOrder(editions);
}

/**
 * What follows from other editions: for tests of amendments that have not been made. Whatever `run` returns is returned; the law is then as
 * it was, also where it throws. It must not wait for anything: what runs afterwards is under the law that is in force.
 */
export function withEditions<T>(editions: readonly Enacted[], run: () => T): T {
  const inForce = enacted();
  book = inOrder(editions);
  try {
    return run();
  } finally {
    book = inForce;
  }
}

/** Every edition, the first one first. Throws where none was laid down: `editions/index.ts` has not been loaded. */
export function enacted(): readonly Enacted[] {
  if (book.length === 0) throw new Error('No law is laid down: load workflows/index.ts');
  return book;
}

/** The edition of that name. Throws where there is none: such a history was not written by this product. */
export function editionNamed(regime: Regime): Enacted {
  const found = enacted().find(({ from }) => from === regime);
  if (!found) throw new Error(`No edition of the law is in force from ${regime}`);
  return found;
}

/** The editions up to one, the last of them first: what the later says goes before what the earlier said. */
export function editionsUpTo(regime: Regime): readonly Enacted[] {
  return enacted()
    .filter(({ from }) => from <= regime)
    .reverse();
}

/**
 * The edition that governs a procurement which commenced on a day, or null for a day before the Regulations came into force
 * (reg 29(1)). What "commenced" means depends on the process: SI 2025/163 reg 34(2).
 */
export function regimeOn(date: CalendarDate): Regime | null {
  return editionsUpTo(date)[0]?.from ?? null;
}

/** The newest edition. */
export function newestRegime(): Regime {
  return enacted().at(-1)!.from;
}

function inOrder(editions: readonly Enacted[]): readonly Enacted[] {
  editions.forEach(({ from, numbers, grounds }, index) => {
    const before = editions[index - 1];
    if (before && before.from >= from) throw new Error(`The edition of ${from} does not come after ${before.from}`);
    const strange = [...numbers, ...grounds].find((row) => row.from !== from);
    if (strange) throw new Error(`The edition of ${from} holds a row of ${strange.from}`);
  });
  return editions;
}
