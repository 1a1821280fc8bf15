import { dueDateProjection } from './deadlines/due-date.projection.js';
import type { HolidayCalendars } from './deadlines/holiday-calendars.js';
import { documentEvidence, documentInput } from './documents/document.input.js';
import { DatabaseClock, type AuthorityHistory, type Clock, type EnginePorts } from './engine/index.js';
import { GovernanceEvidence } from './governance/governance.evidence.js';
import { ActorSource, IdentityViews } from './identity/index.js';
import { namedEvidence } from './procurements/named.evidence.js';
import { authorityEvidence, predecessorEvidence } from './procurements/procurement.evidence.js';
import { procurementProjection } from './procurements/procurement.projection.js';
import { performanceEvidence } from './record/performance.evidence.js';
import { informationDays, publicRepresentor } from './representations/engine-parts.js';
import { representationProjection } from './representations/representation.projection.js';

/** What the parts of the engine need of the installation. */
export interface Installed {
  readonly calendars: HolidayCalendars;
  readonly history: AuthorityHistory;
  readonly clock: Clock;
  /** The working days within which information that a provider asks for is promised. */
  readonly informationWorkingDays: number;
}

/**
 * Everything that plugs into the engine, in one place: who may act, what decisions rest on, what is looked at beside the law, and
 * the views that are written with the events. The service and the command line put the engine together from here, so neither
 * can forget a part that the other has.
 */
export function plugIn(
  ports: EnginePorts,
  { calendars, history, clock, informationWorkingDays }: Installed,
): EnginePorts {
  return ports
    .setActor(new ActorSource())
    .addEvidence(
      authorityEvidence,
      predecessorEvidence,
      namedEvidence,
      calendars.evidence,
      informationDays(informationWorkingDays),
      performanceEvidence,
      documentEvidence,
      new GovernanceEvidence(history).port,
    )
    .addInput(
      publicRepresentor,
      documentInput(() => !(clock instanceof DatabaseClock)),
    )
    .addProjection(procurementProjection, dueDateProjection, representationProjection)
    .addFolded(new IdentityViews());
}
