import type { Assurance, AuthorityKind, CommandType, Instant, Regime } from '../../../workflows/index.js';
import type { Role } from '../../identity/roles.js';
import type { DoingType } from './settling.js';

/** A scenario, read and found to be whole: who takes part, and what happens when, with what is expected of it. */
export interface Scenario {
  /** The file, as it was named on the command line. */
  readonly file: string;
  readonly title: string;
  /** What to know of it, for whoever reads along; null where the file says nothing. */
  readonly about: string | null;
  /** What is refused in it and why that matters, in a line; null but in those that `probity demo` plays. */
  readonly shows: string | null;
  /** The law to rehearse under, in place of the one the dates give. */
  readonly law: Regime | null;
  readonly authorities: Readonly<Record<string, AuthorityInScenario>>;
  readonly providers: Readonly<Record<string, ProviderInScenario>>;
  readonly people: Readonly<Record<string, PersonInScenario>>;
  readonly steps: readonly ScenarioStep[];
}

export interface AuthorityInScenario {
  readonly key: string;
  readonly name: string;
  readonly kind: AuthorityKind;
  /** Whether what regs 20 to 24 want done and recorded first is waited for, or only warned about. */
  readonly assurance: Assurance;
}

export interface ProviderInScenario {
  readonly key: string;
  readonly name: string;
  readonly address: string | null;
}

export interface PersonInScenario {
  readonly key: string;
  readonly name: string;
  /** The key of an authority or a provider of the scenario. */
  readonly organisation: string;
  readonly roles: readonly Role[];
}

/** One step: somebody does something, or, where `act` is null, the procurement is looked at. */
export interface ScenarioStep {
  /** 1 for the first. */
  readonly number: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly at: Instant;
  /** A word to the reader about what happens here. */
  readonly note: string | null;
  /** The name of the procurement it is about; null where none has been opened yet. */
  readonly procurement: string | null;
  readonly act: Act | null;
  readonly expect: Expectation;
}

export interface Act {
  /** The key of a person. */
  readonly as: string;
  readonly command: DoingType;
  /** What the command carries, with providers written out. In `follows` stands the name of a procurement of the scenario. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is expected of a step. What is not mentioned is not looked at. */
export interface Expectation {
  /** Null for a look, of which no outcome is expected. */
  readonly outcome: ExpectedOutcome | null;
  readonly state?: string;
  readonly version?: number;
  /** What the authority is called, in what is done from here on. */
  readonly authority?: string;
  /** Each of these may be done now. */
  readonly available?: readonly CommandType[];
  /** None of these may be done now, for reasons that include each provision listed. */
  readonly blocked?: Readonly<Partial<Record<CommandType, readonly string[]>>>;
  /** By kind or by id: the last day or, where there is none, the first; null where there must be no such deadline. */
  readonly deadlines?: Readonly<Record<string, string | null>>;
  /** Codes of warnings that come with the acceptance. */
  readonly warnings?: readonly string[];
  readonly record?: RecordExpectation;
}

/** What is expected of the record of regulation 24 at a step. What is not mentioned is not looked at. */
export interface RecordExpectation {
  readonly complete?: boolean;
  /** Each of these provisions is among those under which something is missing; none at all, where the list is empty. */
  readonly missing?: readonly string[];
}

export type ExpectedOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly provisions: readonly string[] }
  | { readonly kind: 'denied'; readonly status: DeniedStatus | null };

/** 403 and 404: this person may not. 400 and 409: what an authority cannot settle so, or has settled already. */
export const deniedStatuses = [400, 403, 404, 409] as const;
export type DeniedStatus = (typeof deniedStatuses)[number];

/** Something in the file that cannot be read, and where. */
export interface ScenarioProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As a path: `steps[3].with.content.reasons`. Empty where the document as a whole is meant. */
  readonly field: string;
  readonly message: string;
}

/** `steps.yaml:12:7: steps[0].at: must be …`, as editors and people like to have it. */
export function problemLine({ file, line, column, field, message }: ScenarioProblem): string {
  return `${file}:${line}:${column}: ${field ? `${field} ` : ''}${message}`;
}

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };
