import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../platform/database/database.js';
import { checkout } from '../checkout.js';
import { CliExit, EXIT } from '../exit.js';
import { enter, type CastMember } from './cast.js';
import { readScenarioFiles } from './files.js';
import { tally } from './perform.js';
import { play, type PlayedStep } from './play.js';
import type { Matter } from './people-to-be.js';
import type { Tally } from './report.js';
import type { Scenario } from './scenario.js';
import { Stage } from './stage.js';

const FOLDER = 'test/journeys/scenarios';

/** The rule of reg 12(1), by its name. */
const STANDSTILL = 'standstill-has-ended';

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
  const scenarios = await readScenarioFiles(files);
  return inOrder(scenarios.map((scenario, index) => ({ ...scenario, file: path.relative(root!, files[index]!) })));
}

/** Scenarios as the history of one installation: in the order of their dates. */
export function inOrder(scenarios: readonly Scenario[]): readonly Scenario[] {
  const begins = ({ steps }: Scenario): string => steps[0]?.at ?? '';
  return [...scenarios].sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
}

/** What somebody may try on the running demonstration, to see the law refuse it. */
export interface Attempt {
  readonly as: CastMember;
  readonly scenario: Scenario;
  readonly procurementId: string;
  readonly version: number;
  readonly command: string;
  readonly data: unknown;
}

export interface Demonstrated {
  /** Who took part, each person once. */
  readonly people: readonly CastMember[];
  /** By the id of a person, the last procurement of the scenario in which they took part. */
  readonly matters: ReadonlyMap<string, Matter>;
  /** A contract that is still barred by a standstill when everything has been played; null where there is none. */
  readonly barred: Attempt | null;
}

/**
 * Plays scenarios one after another into one database, as the history of one installation. */
export async function demonstrate(
  scenarios: readonly Scenario[],
  database: Database,
  dataDir: string,
  audience: Audience,
): Promise<Demonstrated> {
  const stage = await Stage.open(database, dataDir);
  const people = new Map<string, CastMember>();
  const matters = new Map<string, Omit<Matter, 'isBarred'>>();
  const attempts: Omit<Attempt, 'version'>[] = [];
  try {
    for (const scenario of scenarios) {
      audience.begins(scenario);
      const cast = await enter(scenario, stage);
      for (const member of Object.values(cast)) people.set(member.id, member);
      const counted = await tally(play(scenario, stage, { timers: true }), (played) => {
        audience.step(scenario, played);
        const matter = matterOf(played);
        if (matter) for (const member of Object.values(cast)) matters.set(member.id, matter);
        const attempt = barredBySomeStandstill(played);
        if (attempt) attempts.push({ ...attempt, scenario, as: cast[played.step.act!.as]! });
      });
      audience.ends(scenario, counted);
    }
    const barred = await stillBarred(attempts, stage);
    const known = [...matters].map(
      ([person, matter]) => [person, { ...matter, isBarred: matter.id === barred?.procurementId }] as const,
    );
    return { people: [...people.values()], matters: new Map(known), barred };
  } finally {
    await stage.close();
  }
}

function matterOf({ procurementId, standing }: PlayedStep): Omit<Matter, 'isBarred'> | null {
  const title = standing.procurement.facts.opening?.title;
  return procurementId === null || title === undefined ? null : { id: procurementId, title };
}

function barredBySomeStandstill({ step: { act }, happening, procurementId }: PlayedStep) {
  if (act?.command !== 'EnterIntoContract' || happening.outcome !== 'refused' || procurementId === null) return null;
  if (!happening.reasons.some(({ code }) => code === STANDSTILL)) return null;
  return { procurementId, command: act.command, data: act.data };
}

/** The last of the attempts that would be refused still, with everything that time has brought about since, or may bring about. */
async function stillBarred(attempts: readonly Omit<Attempt, 'version'>[], stage: Stage): Promise<Attempt | null> {
  for (const attempt of [...attempts].reverse()) {
    const standing = await stage.look(attempt.procurementId);
    const action = standing?.available.find(({ type }) => type === attempt.command);
    if (
      standing?.procurement.facts.contracts.length === 0 &&
      action?.blockedBy.some(({ code, unblockedAt }) => code === STANDSTILL && !unblockedAt)
    ) {
      return { ...attempt, version: standing.procurement.version };
    }
  }
  return null;
}
