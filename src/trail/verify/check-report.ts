/** Something that is not as the history says. */
export interface CheckFinding {
  /** Whose it is; null where it is the installation's. */
  readonly authority: string | null;
  /** What it is about, such as the id of a procurement. */
  readonly about: string;
  readonly message: string;
}

/** What came of comparing one kind of thing beside the history with the history. */
export interface CheckReport {
  readonly check: string;
  /** How many there are. */
  readonly looked: number;
  /** How many of them are from before they were bound: an alteration from before that cannot be told. */
  readonly fromBefore: number;
  /** The first hundred. */
  readonly findings: readonly CheckFinding[];
  readonly further: number;
}

const MOST = 100;

/** Collects what a check finds, and keeps no more of it than anybody reads. */
export class Findings {
  looked = 0;
  fromBefore = 0;
  private further = 0;
  private readonly kept: CheckFinding[] = [];

  add(authority: string | null, about: string, message: string): void {
    if (this.kept.length < MOST) this.kept.push({ authority, about, message });
    else this.further += 1;
  }

  report(check: string): CheckReport {
    const { looked, fromBefore, kept, further } = this;
    return { check, looked, fromBefore, findings: kept, further };
  }
}
