import { readInstant } from '../platform/http/fields/instant-text.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { CliExit, EXIT } from './exit.js';
import { atExit } from './lifecycle.js';
import type { DemonstrationPerson } from '../web/session/demonstration.js';
import type { CastMember } from './scenario/cast.js';
import type { PersonInScenario, Scenario } from './scenario/scenario.js';
import { tokenOf, tokensInWords } from './tokens-in-words.js';

/** What may not be set while a rehearsal is started: each would name something real. */
const REAL = ['DATABASE_URL', 'PROBITY_DATA_DIR', 'PROBITY_OIDC_ISSUERS'] as const;

const people: readonly Omit<PersonInScenario, 'key'>[] = [
  { name: 'Commissioning lead', organisation: 'authority', roles: ['commissioner'] },
  { name: 'Chair of the committee', organisation: 'authority', roles: ['decision-maker'] },
  { name: 'Second member of the committee', organisation: 'authority', roles: ['decision-maker'] },
  { name: 'Conflicts of interest guardian', organisation: 'authority', roles: ['conflicts-guardian'] },
  { name: 'First evaluator', organisation: 'authority', roles: ['evaluator'] },
  { name: 'Second evaluator', organisation: 'authority', roles: ['evaluator'] },
  { name: 'Internal auditor', organisation: 'authority', roles: ['auditor'] },
  { name: 'Administrator', organisation: 'authority', roles: ['administrator'] },
  { name: 'Bid manager of Alder Care', organisation: 'alder', roles: ['provider'] },
  { name: 'Bid manager of Birch Health', organisation: 'birch', roles: ['provider'] },
];

/** Everybody whom the Regulations give a part, in an authority and two providers that do not exist. */
const cast: Pick<Scenario, 'authorities' | 'providers' | 'people'> = {
  authorities: {
    authority: {
      key: 'authority',
      name: 'NHS Rehearsal ICB',
      kind: 'integrated-care-board',
      assurance: 'required',
    },
  },
  providers: {
    alder: { key: 'alder', name: 'Alder Care CIC', address: '1 Alder Way, Practiceford' },
    birch: { key: 'birch', name: 'Birch Health Limited', address: '2 Birch Lane, Practiceford' },
  },
  people: Object.fromEntries(
    people.map((person) => {
      const key = person.name.toLowerCase().replaceAll(' ', '-');
      return [key, { ...person, key }];
    }),
  ),
};

/**
 * Runs a throw-away installation whose clock people can move, until it is stopped; then it is removed.
 *
 * @param at when it begins, as a time in London or an instant; undefined for now.
 */
export async function rehearse(at: string | undefined, stop: Promise<string>): Promise<void> {
  const startsAt = startOf(at);
  for (const name of REAL) {
    if (process.env[name] !== undefined) {
      throw new CliExit(
        EXIT.usage,
        `${name} is set. A rehearsal runs in a throw-away installation of its own and never on a real one; leave it out.`,
      );
    }
  }
  const { readConfiguration } = await import('../platform/configuration/configuration.js');
  const { startThrowaway } = await import('../platform/embedded-postgres/embedded-postgres.js');
  const { RehearsalClock } = await import('../engine/index.js');
  const server = await startThrowaway({ durable: false });
  atExit(() => server.stop());
  const configuration = new Configuration({ ...readConfiguration(), dataDir: server.dataFolder });
  const { startService } = await import('../main.js');
  const { Demonstration } = await import('../web/session/demonstration.js');
  const { peopleToBe } = await import('./scenario/people-to-be.js');
  // Who takes part is known once the service runs.
  const people: DemonstrationPerson[] = [];
  const demonstration = new Demonstration(people, true);
  const service = await startService(configuration, server, new RehearsalClock(startsAt), demonstration);
  atExit(() => service.stop());
  const { Stage } = await import('./scenario/stage.js');
  const stage = await Stage.open(service.database, configuration.dataDir);
  const { enter } = await import('./scenario/cast.js');
  stage.clock.moveTo(startsAt);
  const members = await enter({ file: '', title: '', about: null, shows: null, law: null, steps: [], ...cast }, stage);
  await stage.close();
  people.push(...peopleToBe(Object.values(members), new Map()));
  directions(service.address, configuration.dataDir, Object.values(members)).forEach((line) =>
    process.stdout.write(`${line}\n`),
  );
  const signal = await stop;
  process.stderr.write(`probity: stopping (${signal}); the rehearsal is removed\n`);
}

function startOf(at: string | undefined): string {
  if (at === undefined) return new Date().toISOString();
  const read = readInstant(/^\d{4}-\d\d-\d\d$/.test(at) ? `${at}T09:00` : at);
  if ('instant' in read) return read.instant;
  throw new CliExit(EXIT.usage, `--at ${at} ${read.wrong}. Write 2026-03-24T09:00, a time in London.`);
}

function directions(address: string, dataDir: string, members: readonly CastMember[]): readonly string[] {
  const token = tokenOf(dataDir);
  const mover = `-H "Authorization: Bearer $(${token(members[0]!)})"`;
  return [
    `A rehearsal on ${address}: nothing in it is real, every answer says so, and Ctrl-C removes it.`,
    '',
    `  To sign in              ${address}/sign-in`,
    `  What time it is in it   curl -sS ${address}/api/v1/rehearsal`,
    `  To move its clock       curl -sS ${mover} --json '{ "now": "2026-04-09T00:00" }' ${address}/api/v1/rehearsal/clock`,
    `  API documentation       ${address}/api/v1/docs`,
    '',
    'A token for each person, from this folder:',
    ...tokensInWords(members, token),
    '',
  ];
}
