import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../platform/database/database.js';
import { checkout } from '../checkout.js';
import { CliExit, EXIT } from '../exit.js';
import { enter, type CastMember } from './cast.js';
import { readScenarioFile } from './files.js';
import { tally } from './perform.js';
import { play, type PlayedStep } from './play.js';
import type { Tally } from './report.js';
import { problemLine, type Scenario } from './scenario.js';
import { Stage } from './stage.js';

const FOLDER = 'test/journeys/scenarios';

/** Who is told of a demonstration as it is played. */
export interface Audience {
  begins(scenario: Scenario): void;
  step(scenario: Scenario, played: PlayedStep): void;
  ends(scenario: Scenario, tally: Tally): void;
}

/** The scenarios that come with the checkout, in the order of their dates. Ends the command where they are not there. */
export async function demonstrationScenarios(): Promise<readonly Scenario[]> {
  const root = checkout();
  const folder = root && path.join(root, FOLDER);
  const names = folder === null ? [] : await readdir(folder).catch((): string[] => []);
  const files = names.filter((name) => /\.(ya?ml|json)$/.test(name)).map((name) => path.join(folder!, name));
  if (files.length === 0)
    throw new CliExit(EXIT.no, `the demonstration is in ${FOLDER} of a checkout, which is not here`);
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const read = await readScenarioFile(file);
    if (!read.ok) throw new CliExit(EXIT.usage, read.problems.map(problemLine).join('\n'));
    scenarios.push({ ...read.scenario, file: path.relative(root!, file) });
  }
  const begins = ({ steps }: Scenario): string => steps[0]?.at ?? '';
  return scenarios.sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
}

/**
 * Plays scenarios one after another into one database, as the history of one installation.
 *
 * @returns who took part, each person once.
 */
export async function demonstrate(
  scenarios: readonly Scenario[],
  database: Database,
  dataDir: string,
  audience: Audience,
): Promise<readonly CastMember[]> {
  const stage = await Stage.open(database, dataDir);
  const people = new Map<string, CastMember>();
  try {
    for (const scenario of scenarios) {
      audience.begins(scenario);
      const counted = await tally(play(scenario, stage, { timers: true }), (played) => audience.step(scenario, played));
      audience.ends(scenario, counted);
      for (const member of Object.values(await enter(scenario, stage))) people.set(member.id, member);
    }
  } finally {
    await stage.close();
  }
  return [...people.values()];
}
