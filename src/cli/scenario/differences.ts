import type { Action, Deadline } from '../../../workflows/index.js';
import { standsUnder } from '../law/stands-under.js';
import type { Happening } from './happening.js';
import type { Expectation, ExpectedOutcome } from './scenario.js';
import type { Standing } from './stage.js';

/** Where what happened is not what was expected, in words; nothing where it is. */
export function differences(expected: Expectation, happening: Happening, standing: Standing): readonly string[] {
  if (happening.outcome === 'not-played') return ['could not be played: its procurement was not opened'];
  return [
    ...(expected.outcome ? ofOutcome(expected.outcome, happening) : []),
    ...ofWarnings(expected, happening),
    ...ofValue('state', expected.state, standing.procurement.state),
    ...ofValue('version', expected.version, standing.procurement.version),
    ...ofValue('authority', expected.authority, standing.authority),
    ...ofActions(expected, standing.available),
    ...ofDeadlines(expected, standing.deadlines),
  ];
}

function ofOutcome(expected: ExpectedOutcome, happening: Happening): readonly string[] {
  if (expected.kind !== happening.outcome) return [`expected ${inWords(expected)}; was ${happening.outcome}`];
  if (expected.kind === 'refused' && happening.outcome === 'refused') {
    const cited = happening.reasons.flatMap(({ provision, also = [] }) => [provision, ...also]);
    return unmet(expected.provisions, cited, 'refused');
  }
  if (expected.kind === 'denied' && happening.outcome === 'denied' && expected.status !== null) {
    return ofValue('denial', expected.status, happening.status);
  }
  return [];
}

function inWords(expected: ExpectedOutcome): string {
  return expected.kind === 'refused' ? `refused under ${expected.provisions.join(', ')}` : expected.kind;
}

function unmet(listed: readonly string[], cited: readonly string[], what: string): readonly string[] {
  const missing = listed.filter((each) => !cited.some((provision) => standsUnder(provision, each)));
  const under = [...new Set(cited)].join(', ') || 'nothing';
  return missing.map((each) => `expected to be ${what} under ${each}; was ${what} under ${under}`);
}

function ofWarnings({ warnings = [] }: Expectation, happening: Happening): readonly string[] {
  if (happening.outcome !== 'accepted') return [];
  const codes = happening.warnings.map(({ code }) => code);
  return warnings
    .filter((code) => !codes.includes(code))
    .map((code) => `expected the warning ${code}; there was ${codes.length > 0 ? codes.join(', ') : 'none'}`);
}

function ofValue<T>(what: string, expected: T | undefined, found: T): readonly string[] {
  return expected === undefined || expected === found
    ? []
    : [`expected the ${what} ${String(expected)}; it is ${String(found)}`];
}

function ofActions({ available = [], blocked = {} }: Expectation, actions: readonly Action[]): readonly string[] {
  const of = (type: string): Action | undefined => actions.find((action) => action.type === type);
  const closed = available.flatMap((type) => {
    if (of(type)?.available) return [];
    const because = of(type)?.blockedBy.map(({ provision, message }) => `${provision}: ${message}`) ?? [];
    return [`expected ${type} to be available; it is not (${because.join(' ') || 'nothing has been opened'})`];
  });
  const open = Object.entries(blocked).flatMap(([type, provisions]) => {
    if (of(type)?.available) return [`expected ${type} to be blocked; it is available`];
    const cited = of(type)?.blockedBy.flatMap(({ provision, also = [] }) => [provision, ...also]) ?? [];
    return unmet(provisions, cited, 'blocked').map((difference) => `${type}: ${difference}`);
  });
  return [...closed, ...open];
}

function ofDeadlines({ deadlines = {} }: Expectation, found: readonly Deadline[]): readonly string[] {
  return Object.entries(deadlines).flatMap(([key, date]) => {
    const dates = found
      .filter(({ id, kind }) => id === key || kind === key)
      .map((each) => each.dueOn ?? each.notBefore);
    if (date === null ? dates.length === 0 : dates.includes(date)) return [];
    const others = found.map((each) => `${each.id} ${each.dueOn ?? each.notBefore ?? ''}`).join(', ') || 'none';
    const expected = date === null ? `no deadline ${key}` : `the deadline ${key} on ${date}`;
    return [
      `expected ${expected}; ${dates.length > 0 ? `it is on ${dates.join(', ')}` : `the deadlines are: ${others}`}`,
    ];
  });
}
