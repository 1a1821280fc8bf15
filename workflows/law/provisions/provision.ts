/** The instruments that are cited. */
export type Instrument =
  | 'SI 2023/1348'
  | 'SI 2025/163'
  | 'SI 2026/360'
  | 'NHS Act 2006'
  | 'Levelling-up and Regeneration Act 2023'
  | 'Procurement Act 2023';

/**
 * One provision, named once for the whole project.
 *
 * `standing` says how firm it is: `law` was read in the enactment; `guidance` in what NHS England publishes, to which an
 * authority must have regard; `inferred` is a reading of the words that a lawyer should confirm.
 */
export interface Provision {
  /** The short form used everywhere: `reg 12(1)`, `Sch 3 para 7`. No two provisions share one. */
  readonly cite: string;
  readonly instrument: Instrument;
  /** A paraphrase in one line. The authentic wording is at legislation.gov.uk. */
  readonly says: string;
  readonly standing: 'law' | 'guidance' | 'inferred';
}

/** A provision of the Regulations (SI 2023/1348), read there. */
export function law(cite: string, says: string): Provision {
  return { cite, instrument: 'SI 2023/1348', says, standing: 'law' };
}

/** A reading of the Regulations (SI 2023/1348) that their words support without saying it. */
export function inferred(cite: string, says: string): Provision {
  return { cite, instrument: 'SI 2023/1348', says, standing: 'inferred' };
}

/** A provision of another instrument, read there. */
export function elsewhere(instrument: Instrument, cite: string, says: string): Provision {
  return { cite, instrument, says, standing: 'law' };
}
