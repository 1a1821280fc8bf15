import { ownActs } from '../workflows/index.js';
import { membersOfOthers, namedOrganisations, namesOfMembers } from './conflicts/named-in-settling.evidence.js';
import { dueDateProjection } from './deadlines/due-date.projection.js';
import { HolidayCalendars } from './deadlines/holiday-calendars.js';
import { documentEvidence, documentInput } from './documents/document.input.js';
import {
  AuthorityHistory,
  DatabaseClock,
  Engine,
  EnginePorts,
  Rebuild,
  type Clock,
  type CommandReader,
  type DataReader,
} from './engine/index.js';
import { GovernanceEvidence } from './governance/governance.evidence.js';
import { ActorSource, AuthorityActorSource, IdentityViews, membersEvidence } from './identity/index.js';
import { namedEvidence, personIsKnownEvidence } from './conflicts/named.evidence.js';
import { saidBeforeEvidence } from './procurements/said-before.evidence.js';
import { authorityEvidence, predecessorEvidence, referenceEvidence } from './procurements/procurement.evidence.js';
import { procurementProjection } from './procurements/procurement.projection.js';
import { Database } from './platform/database/database.js';
import { classesOf } from './platform/http/fields/class-of.js';
import { readTyped } from './platform/http/typed-command.js';
import { Metrics } from './platform/http/metrics.js';
import { reportLimits } from './platform/database/limits.js';
import { performanceEvidence } from './record/performance.evidence.js';
import { informationDays, publicRepresentor, representationReference } from './representations/engine-parts.js';
import { representationProjection } from './representations/representation.projection.js';
import { schema } from './schema.js';

/** What the parts of the engine need of the installation. */
export interface Installed {
  readonly calendars: HolidayCalendars;
  readonly history: AuthorityHistory;
  readonly clock: Clock;
  /** The working days within which information that a provider asks for is promised; null where the law's reading holds. */
  readonly informationWorkingDays: number | null;
  /** How commands are read; null where nobody gives any. */
  readonly reader: CommandReader | null;
}

/**
 * Everything that plugs into the engine, in one place: who may act, what decisions rest on, what is looked at beside the law, and
 * the views that are written with the events. The service and the command line put the engine together from here, so neither
 * can forget a part that the other has.
 */
export function plugIn(
  ports: EnginePorts,
  { calendars, history, clock, informationWorkingDays, reader }: Installed,
): EnginePorts {
  if (reader) ports.setReader(reader);
  ports.setOwnReader(readOwn);
  return ports
    .setActor(new ActorSource())
    .setAuthorityActor(new AuthorityActorSource())
    .addEvidence(
      authorityEvidence,
      predecessorEvidence,
      referenceEvidence,
      namedEvidence,
      personIsKnownEvidence,
      saidBeforeEvidence,
      calendars.evidence,
      informationDays(informationWorkingDays),
      representationReference,
      performanceEvidence,
      documentEvidence,
      new GovernanceEvidence(history).port,
    )
    .addAuthorityEvidence(namedOrganisations, membersOfOthers, namesOfMembers, membersEvidence)
    .addOrganisationEvidence(membersEvidence)
    .addInput(
      publicRepresentor,
      documentInput(() => !(clock instanceof DatabaseClock)),
    )
    .addProjection(procurementProjection, dueDateProjection, representationProjection)
    .addFolded(new IdentityViews());
}

/** Reads what acts of authorities and organisations about themselves carry; the classes are made when the first is read. */
const readOwn: DataReader = (type, data) => readTyped(classesOf(ownActs), type, data);

/** The same without the service, for whoever reads a stored history or builds its views anew. */
export function partsFor(database: Database): EnginePorts {
  return plugIn(new EnginePorts(), {
    calendars: new HolidayCalendars(database),
    history: new AuthorityHistory(database),
    clock: new DatabaseClock(),
    // Only a request for information is given them, and nobody asks for any this way.
    informationWorkingDays: null,
    reader: null,
  });
}

/** The engine without the service, for what whoever operates the installation does at the command line. */
export const engineFor = (database: Database): Engine =>
  new Engine(database, partsFor(database), new DatabaseClock(), new Metrics());

/**
 * After an upgrade, builds the views that decisions rest on anew: what the version before wrote is of another shape, or in other words,
 * and would look as if somebody had altered it. Who belongs where is left alone: a role that no event speaks of is to be found.
 */
export async function renewViews(url: string): Promise<void> {
  const database = await Database.connect({ url, schema, poolSize: 2, limits: reportLimits });
  try {
    const [begun] = await database.query('SELECT 1 FROM stream LIMIT 1');
    if (begun) await database.transaction((tx) => new Rebuild(database, partsFor(database)).renew(tx));
  } finally {
    await database.close();
  }
}
