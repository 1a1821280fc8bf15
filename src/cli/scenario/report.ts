import {
  dateInWords,
  labelOf,
  momentInWords,
  stateMeta,
  type Deadline,
  type Reason,
  type Warning,
} from '../../../workflows/index.js';
import type { PlayedStep } from './play.js';
import type { Scenario } from './scenario.js';
import { doingLabel } from './settling.js';
import type { Standing } from './stage.js';

/** How many steps came out as expected, and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A step as one JSON document, with the names that scripts rely on. */
export function stepAsJson({ file }: Scenario, played: PlayedStep): Readonly<Record<string, unknown>> {
  const { step, happening, standing, timers, differences } = played;
  return {
    file,
    step: step.number,
    line: step.line,
    at: step.at,
    as: step.act?.as ?? null,
    do: step.act?.command ?? null,
    procurement: step.procurement,
    outcome: happening.outcome,
    state: standing.procurement.state,
    version: standing.procurement.version,
    reasons: happening.outcome === 'refused' ? happening.reasons : [],
    warnings: happening.outcome === 'accepted' ? happening.warnings : [],
    ...(happening.outcome === 'denied' ? { denied: { status: happening.status, message: happening.message } } : {}),
    timers: timers.map(({ id, metAt }) => ({ id, at: metAt })),
    ok: differences.length === 0,
    differences,
  };
}

/** The line that ends a file. */
export function summaryAsJson({ file, title }: Scenario, tally: Tally): Readonly<Record<string, unknown>> {
  return { file, title, ...tally };
}

/** What stands above a scenario. */
export function headingInWords({ title, about, file }: Scenario): readonly string[] {
  return [title, ...(about === null ? [] : wrapped(about, '')), file, ''];
}

/** A step in plain English: when, who, what, what the law said of it, and where that is not what was expected. */
export function stepInWords({ people, authorities, providers }: Scenario, played: PlayedStep): readonly string[] {
  const { step, happening, standing, timers, differences } = played;
  const { act, at, note, number, line } = step;
  const person = act && people[act.as];
  const organisation = person && (authorities[person.organisation] ?? providers[person.organisation]);
  const who = person ? `${person.name} (${organisation?.name ?? person.organisation})` : 'A look';
  const what = act ? `: ${doingLabel(act.command)}` : '';
  return [
    ...timers.flatMap((timer) => [...timerInWords(timer), '']),
    ...wrapped(`${momentInWords(at)}. ${who}${what}`, '', `${number}. `.padStart(5)),
    ...(note === null ? [] : wrapped(`“${note}”`, '     ')),
    ...outcomeInWords(played),
    ...(act === null ? standingInWords(played) : []),
    ...(happening.outcome === 'accepted' ? stateInWords(standing) : []),
    ...differences.flatMap((difference) => wrapped(`NOT AS EXPECTED (line ${line}): ${difference}.`, '     ')),
    '',
  ];
}

/** A step in as little as can be said: one line where it was accepted, and every reason where it was not. */
export function stepInBrief({ people }: Scenario, played: PlayedStep): readonly string[] {
  const { step, timers, happening, differences } = played;
  const { act, at, number } = step;
  const when = `${momentInWords(at)}. `;
  const what = act ? `${people[act.as]?.name ?? act.as}: ${doingLabel(act.command)}.` : 'A look.';
  const accepted = happening.outcome === 'accepted' ? ' Accepted.' : '';
  return [
    ...timers.flatMap(timerInWords),
    ...wrapped(`${when}${what}${accepted}`, '', `${number}. `.padStart(5)),
    ...(happening.outcome === 'accepted' ? warningsInWords(happening.warnings) : outcomeInWords(played)),
    ...(act === null ? stateInWords(played.standing) : []),
    ...differences.flatMap((difference) => wrapped(`NOT AS EXPECTED: ${difference}.`, '     ')),
  ];
}

/** A scenario in a line: what was refused in it and why that matters or, where its file does not say, how often something was. */
export function inALine({ title, shows }: Scenario, refused: number): string {
  if (shows !== null) return `  ${shows}`;
  const often = refused === 0 ? 'nothing' : `${refused} ${refused === 1 ? 'step' : 'steps'}`;
  return `  ${title}: ${often} refused.`;
}

/** The line that ends a file, in words. */
export function summaryInWords({ passed, failed }: Tally): string {
  const steps = `${passed + failed} ${passed + failed === 1 ? 'step' : 'steps'}`;
  return failed === 0 ? `${steps}, all as expected.` : `${steps}, ${failed} not as expected.`;
}

/** A reason as a person reads it: the provision, what was found, and what would unblock it. */
export function reasonInWords({ provision, also = [], message, unblock }: Reason, indent: string): readonly string[] {
  const cited = [provision, ...also].join(', ');
  return [...wrapped(`${cited}: ${message}`, indent), ...wrapped(`To unblock: ${unblock}`, `${indent}  `)];
}

function outcomeInWords({ happening, step: { act, expect } }: PlayedStep): readonly string[] {
  const expected = act && expect.outcome?.kind === happening.outcome ? ', as expected' : '';
  switch (happening.outcome) {
    case 'accepted':
      return ['     Accepted.', ...warningsInWords(happening.warnings)];
    case 'refused':
      return [`     Refused${expected}:`, ...happening.reasons.flatMap((reason) => reasonInWords(reason, '       '))];
    case 'denied':
      return wrapped(`Not permitted${expected} (${happening.status}): ${happening.message}`, '     ');
    case 'looked':
      return [];
    case 'not-played':
      return ['     Not played.'];
  }
}

function warningsInWords(warnings: readonly Warning[]): readonly string[] {
  return warnings.flatMap(({ provision, message }) => wrapped(`Warning, ${provision}: ${message}`, '     '));
}

function timerInWords({ metAt, label, command, provision }: Deadline): readonly string[] {
  const at = metAt === null ? '' : `${momentInWords(metAt)}. `;
  return wrapped(`${at}By itself (${provision}): ${command ? labelOf(command) : label}.`, '', '     ');
}

function standingInWords({ standing, step: { expect } }: PlayedStep): readonly string[] {
  const open = standing.available.filter(({ available, system }) => available && !system);
  const next = standing.available.filter((action) => action.next).map(({ label }) => `“${label}”`);
  const rest = open.filter((action) => !action.next).map(({ label }) => `“${label}”`);
  const blocked = Object.keys(expect.blocked ?? {}).flatMap((type) => {
    const action = standing.available.find((each) => each.type === type);
    return [
      `     “${action?.label ?? type}” is blocked:`,
      ...(action?.blockedBy.flatMap((reason) => reasonInWords(reason, '       ')) ?? []),
    ];
  });
  return [
    ...stateInWords(standing),
    ...wrapped(`Comes next: ${next.join(', ') || 'nothing'}.`, '     '),
    ...wrapped(`May be done besides: ${rest.join(', ') || 'nothing'}.`, '     '),
    ...standing.deadlines.flatMap(deadlineInWords),
    ...blocked,
  ];
}

function stateInWords({ procurement }: Standing): readonly string[] {
  const { label } = stateMeta(procurement);
  return wrapped(`Now: ${label}${label.endsWith('?') ? '' : '.'}`, '     ');
}

function deadlineInWords({ label, dueOn, notBefore, provision, metAt }: Deadline): readonly string[] {
  const day = dueOn ?? notBefore;
  return wrapped(`${label} (${provision}): ${day ? dateInWords(day) : ''}${metAt === null ? '' : ', done'}.`, '     ');
}

const WIDTH = 118;

/** Breaks a sentence into lines; `first`, where it is given, stands before the first line and makes room on the others. */
function wrapped(text: string, indent: string, first?: string): readonly string[] {
  const margin = first === undefined ? indent : ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first ?? indent;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = margin;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
