import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CalendarLoaded } from '../../deadlines/calendar-loading.js';
import type { FlaggedStandstill } from '../../procurements/procurement.views.js';
import { CliExit, EXIT } from '../exit.js';
import { openInstallation } from '../installation.js';
import { loadLaw, print, printJson, say } from './dates.js';

/** Far more than any list of holidays; a larger file is a mistake. */
const MOST_BYTES = 1_000_000;

const EXAMPLES = `Examples:
  $ curl -o bank-holidays.json https://www.gov.uk/bank-holidays.json
  $ probity calendar load bank-holidays.json
  $ probity calendar list --json
`;

const HELP = `
FILE is a list as GOV.UK publishes it, or its part for England and Wales, in whole years; what it leaves out of the past stays
as the list before it has it. From then on every instance counts by it. No date that was counted moves: an open standstill that the list makes longer is flagged, and ApplyCalendar moves it.

Exit codes: 0 the list is in use; 1 a newer list is in use already; 2 wrong usage, or FILE is not such a list.`;

interface LoadOptions {
  readonly asOf?: string;
  readonly source?: string;
  readonly json?: boolean;
}

/** `probity calendar load|list`: the holiday lists, for whoever operates the installation. */
export function register(program: Command): void {
  const calendar = program.command('calendar').summary('the holiday lists that working days are counted by');
  calendar.description(
    'Brings a newer list of bank holidays into use, and shows those that are and were (reg 12(12)).',
  );
  calendar.addHelpText('before', EXAMPLES).addHelpText('after', HELP);
  calendar
    .command('load')
    .description('Checks a list of bank holidays and brings it into use.')
    .argument('<FILE>', 'JSON, as at https://www.gov.uk/bank-holidays.json')
    .option('--as-of <date>', 'the day on which it was taken from its source; today, if left out')
    .option('--source <text>', 'where it is from; GOV.UK, if neither this nor the file says')
    .option('--json', 'print one JSON document')
    .action(load);
  calendar
    .command('list')
    .description('Lists every holiday list there is, the one in use first.')
    .option('--json', 'print one JSON document per list')
    .action(list);
}

async function load(file: string, { asOf, source, json }: LoadOptions): Promise<void> {
  const document = await contentsOf(file);
  await checkOptions({ asOf, source });
  const { calendars, loading, flagged } = await open();
  await calendars.onModuleInit();
  const loaded = await orExit(file, loading.load({ list: document, asOf, source }, null));
  const standstills = await flagged();
  if (json) printJson({ ...loaded, flagged: standstills });
  else print(inWords(loaded).join('\n'));
  for (const { message } of loaded.warnings) say(`probity: warning: ${message}`);
  for (const line of flagsInWords(standstills)) say(line);
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const { calendars } = await open();
  await calendars.onModuleInit();
  for (const calendar of await calendars.list()) {
    const { asOf, from, to, source, holidays, inUse } = calendar;
    const line = `${asOf}  ${from} to ${to}  ${holidays.length} holidays  ${source}${inUse ? '  (in use)' : ''}`;
    if (json) printJson(calendar);
    else print(line);
  }
}

async function open() {
  const { database } = await openInstallation();
  const { HolidayCalendars } = await import('../../deadlines/holiday-calendars.js');
  const { CalendarLoading } = await import('../../deadlines/calendar-loading.js');
  const { DatabaseClock } = await import('../../engine/index.js');
  const calendars = new HolidayCalendars(database);
  const flagged = async (): Promise<readonly FlaggedStandstill[]> => {
    const { historyOf } = await import('../stored-history.js');
    return (await historyOf(database)).procurements.flagged();
  };
  return { calendars, loading: new CalendarLoading(calendars, database, new DatabaseClock()), flagged };
}

async function contentsOf(file: string): Promise<unknown> {
  try {
    if ((await stat(file)).size > MOST_BYTES)
      throw new CliExit(EXIT.usage, `${file}: is too large to be a holiday list`);
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof CliExit) throw error;
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new CliExit(EXIT.usage, `${file}: ${why}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function checkOptions({ asOf, source }: LoadOptions): Promise<void> {
  const { isCalendarDate } = await loadLaw();
  const { wrongWithText } = await import('../../platform/http/fields/text-rules.js');
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    throw new CliExit(EXIT.usage, '--as-of must be a date that exists, like 2026-11-21');
  }
  const wrong = source === undefined ? undefined : wrongWithText(source, { min: 1, max: 200 });
  if (wrong !== undefined) throw new CliExit(EXIT.usage, `--source ${wrong}`);
}

/** Says everything that is wrong with a list, one line each. */
async function orExit<T>(file: string, work: Promise<T>): Promise<T> {
  const { Conflict, InvalidInput } = await import('../../platform/errors.js');
  return work.catch((error: unknown) => {
    if (error instanceof Conflict) throw new CliExit(EXIT.no, error.message);
    if (!(error instanceof InvalidInput)) throw error;
    for (const { field, message } of error.errors) {
      say(`probity: ${field === 'asOf' ? '--as-of' : `${file}: ${field.replace(/^list\.?/, '')}`.trim()} ${message}`);
    }
    throw new CliExit(EXIT.usage);
  });
}

function inWords({ calendar, stored, kept, added, removed }: CalendarLoaded): readonly string[] {
  const { division, asOf, from, to, holidays } = calendar;
  const about = `${division} as of ${asOf}: ${holidays.length} holidays, ${from} to ${to}`;
  return [
    stored ? `In use: ${about}` : `In use already: ${about}`,
    ...added.map(({ date, title }) => `  + ${date}  ${title}`),
    ...removed.map(({ date, title }) => `  - ${date}  ${title}`),
    ...(kept.length > 0 ? [`  ${kept.length} holidays that are past stay as the list before had them`] : []),
  ];
}

function flagsInWords(standstills: readonly FlaggedStandstill[]): readonly string[] {
  return standstills.map(({ procurementId, reference, oldLastDay, newLastDay, furtherDecisionWait: wait }) => {
    const moved = wait && oldLastDay === newLastDay ? wait : { oldLastDay, newLastDay };
    const days = `${moved.oldLastDay} moves to ${moved.newLastDay}`;
    return `probity: flagged: ${reference} (${procurementId}): ${days} once ApplyCalendar is given`;
  });
}
