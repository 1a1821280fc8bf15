import type { Command } from 'commander';
import type { OwnReplayView, ReplayView } from '../../history/history.views.js';
import { CliExit, EXIT } from '../exit.js';
import { DATABASE_OPTION, historyOf, openToLook } from '../stored-history.js';
import { print, printJson } from './dates.js';
import { readUntil } from './read-until.js';

const EXAMPLES = `Examples:
  $ probity replay 0c9d… --at 7                     as it stood after event 7
  $ probity replay 0c9d… --at 2026-04-08T23:59      as it stood at that time in London
  $ probity replay 0c9d… --at 7 --known 12          event 7 with everything that was put right by event 12
  $ probity replay nhs-loomdale-icb --at 12         what an authority had settled of itself after event 12
  $ probity replay 0c9d… --json                     facts, deadlines, available actions and differences
`;

const HELP = `
Exit codes: 0 the rules of today agree with the history; 1 they do not, or there was no such thing then; 2 wrong usage.`;

/** `probity replay ID`: a procurement, an authority or another organisation as it stood, and where the rules of today would have answered otherwise. */
export function register(program: Command): void {
  program
    .command('replay')
    .summary('walk a stored history through the law in force for it')
    .description(
      'Shows a procurement, an authority or another organisation as it stood, and every difference from what the rules of today ' +
        'would have answered.',
    )
    .argument('<id>', 'the id of the procurement, of the authority or of the organisation')
    .option('--at <version or time>', 'a version, an instant (2026-04-08T23:00:00.000Z) or a time in London')
    .option('--known <version or time>', 'up to where what was put right since counts; the same as --at, if left out')
    .option(...DATABASE_OPTION)
    .option('--json', 'print one JSON document')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(
  id: string,
  { at, known, database: where, json }: { at?: string; known?: string; database?: string; json?: boolean },
): Promise<void> {
  const until = at === undefined ? {} : await readUntil(at);
  const knownBy = known === undefined ? until : await readUntil(known);
  const database = await openToLook(where);
  const { history } = await historyOf(database);
  const view = await history.replay(id, until, knownBy);
  if (!view) return replayOwn(await history.replayOwn(id, until, knownBy), { id, at, json });
  if (view.known < view.version) throw new CliExit(EXIT.usage, '--known must not be before --at');
  if (json) printJson(view);
  else {
    const { told } = await import('../../identity/index.js');
    await tell(await told(database, view));
  }
  if (view.differences.length > 0) throw new CliExit(EXIT.no);
}

/** The same of an authority, or of another organisation, by its id. */
async function replayOwn(
  view: OwnReplayView | null,
  { id, at, json }: { readonly id: string; readonly at?: string; readonly json?: boolean },
): Promise<void> {
  if (!view) {
    const when = at === undefined ? '' : ` at ${at}`;
    throw new CliExit(EXIT.no, `there is no procurement, authority or organisation ${id}${when}`);
  }
  if (view.known < view.standing.version) throw new CliExit(EXIT.usage, '--known must not be before --at');
  if (json) printJson(view);
  else {
    const { atMoment, momentInWords, ownLabelOf } = await import('../../../workflows/index.js');
    const { standing, asOf, known, events, footing, differences, notJudged } = view;
    print(standing.facts.membership.name ?? id);
    print(`as it stood in London: ${momentInWords(asOf)}, version ${standing.version}`);
    for (const { version, type, recordedAt } of events) {
      print(`  ${version}: ${ownLabelOf(type)}, ${atMoment(recordedAt)}`);
    }
    tellDifferences({ footing, differences, notJudged, known }, ownLabelOf);
  }
  if (view.differences.length > 0) throw new CliExit(EXIT.no);
}

async function tell(view: ReplayView): Promise<void> {
  const { atMoment, commandOf, dateInWords, labelOf, momentInWords, stateMeta } =
    await import('../../../workflows/index.js');
  const act = (type: string): string => {
    const command = commandOf(type);
    return command ? `“${labelOf(command)}”` : type;
  };
  const { version, regime, facts, deadlines, available } = view;
  print(`${facts.opening?.reference ?? ''}  ${facts.opening?.title ?? ''}`);
  print(`as it stood in London: ${momentInWords(view.asOf)}, version ${version}`);
  print(`${stateMeta(view).label}; under the law in force from ${dateInWords(regime)}`);
  for (const { label, dueOn, notBefore, metAt, provision } of deadlines) {
    const day = dueOn ?? notBefore;
    print(
      `  ${day ? `${dateInWords(day)}: ` : ''}${label} (${provision})${metAt === null ? '' : `; met ${atMoment(metAt)}`}`,
    );
  }
  print('what came next:');
  for (const { label } of available.filter((action) => action.next)) print(`  ${label}`);
  print('what else could be done:');
  for (const { label } of available.filter((action) => action.available && !action.next)) print(`  ${label}`);
  tellDifferences(view, act);
}

interface Told {
  readonly known: number;
  readonly footing: ReplayView['footing'];
  readonly differences: ReplayView['differences'];
  readonly notJudged: readonly number[];
}

function tellDifferences({ known, footing, differences, notJudged }: Told, act: (type: string) => string): void {
  if (notJudged.length > 0)
    print(`not judged in full, because a sealed value cannot be read: events ${notJudged.join(', ')}`);
  for (const { event, type, reasons } of footing) {
    print(`event ${event}, ${act(type)}: on a wrong footing, as it is known at version ${known}`);
    for (const { provision, message } of reasons) print(`  ${provision}: ${message}`);
  }
  if (differences.length === 0) print('the rules of today agree with the history');
  for (const { version: at, type, kind, reasons } of differences) {
    print(
      `event ${at}, ${act(type)}: ${kind === 'would-be-refused' ? 'would be refused today' : 'would lead elsewhere today'}`,
    );
    for (const { provision, message } of reasons) print(`  ${provision}: ${message}`);
  }
}
