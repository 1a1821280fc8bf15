import type { Action, Reason } from '../../../../workflows/index.js';
import type { MemberSeen } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { whyNotYet, type WhyNotYet } from '../../components/why-not-yet.js';
import { commandInAddress, lawAddress } from '../../words/commands.js';
import { thingIn } from '../../words/called.js';
import type { Looking } from './overview.view.js';

/** An act that cannot be done yet, with every reason against it. */
export interface BlockedAct {
  /** Where on the page it is. */
  readonly anchor: string;
  readonly label: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly why: WhyNotYet;
}

export interface NotYetView {
  readonly head: ProcurementHead;
  /** What the process comes to from here, or would if nothing stood in the way. */
  readonly near: readonly BlockedAct[];
  /** What comes only after other steps. */
  readonly later: readonly BlockedAct[];
  /** What belongs to other processes, or to none: it never comes here. */
  readonly elsewhere: readonly string[];
}

/** All that cannot be done in a procurement, in the order of a procurement, with every reason and who can do something about it. */
export function notYetView(
  standing: StandingInFull,
  { roles, personId }: Looking,
  members: readonly MemberSeen[],
): NotYetView {
  const blocked = standing.actions.filter(({ available, system }) => !available && !system);
  const acts = blocked.filter(({ blockedBy }) => !blockedBy.some(isElsewhere));
  const shown = (action: Action): BlockedAct => ({
    anchor: commandInAddress(action.type),
    ...{ label: action.label, provision: action.provision, provisionAddress: lawAddress(action.provision) },
    why: whyNotYet(action.label, action.blockedBy, {
      ...{ act: action.type, procurementId: standing.id, personId, roles, members, actions: standing.actions },
      called: thingIn(standing.facts),
    }),
  });
  return {
    head: headOf(standing, 'not-yet', 'Not yet', roles.includes('auditor')),
    near: settledFirst(acts.filter(({ blockedBy }) => !blockedBy.some(comesLater))).map(shown),
    later: acts.filter(({ blockedBy }) => blockedBy.some(comesLater)).map(shown),
    elsewhere: blocked.filter(({ blockedBy }) => blockedBy.some(isElsewhere)).map(({ label }) => label),
  };
}

/** What an act or a day would open comes before what nothing is due for. */
function settledFirst(acts: readonly Action[]): readonly Action[] {
  const opens = ({ by, unblockedAt }: Reason): boolean => by !== undefined || unblockedAt !== undefined;
  const some = ({ blockedBy }: Action): boolean => blockedBy.some(opens);
  return [...acts.filter(some), ...acts.filter((act) => !some(act))];
}

const comesLater = ({ code }: Reason): boolean => code === 'step-comes-now';

const elsewhere: readonly string[] = ['step-is-one-of-this-process', 'process-is-chosen', 'process-is-not-yet-chosen'];

const isElsewhere = ({ code }: Reason): boolean => elsewhere.includes(code);
