import type { ActName, Action, CommandType, Reason } from '../../../../workflows/index.js';
import type { MemberSeen } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { whyNotYet, type Blocked, type WhyNotYet } from '../../components/why-not-yet.js';
import { commandInAddress, lawAddress } from '../../words/commands.js';
import { thingIn } from '../../words/called.js';
import type { Looking } from './looking.js';

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
  /** What there is no occasion for: nothing that anybody does here would open it, or nothing is due. */
  readonly idle: readonly BlockedAct[];
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
  const { id, actions, facts } = standing;
  const looking = { procurementId: id, personId, roles, members, actions, called: thingIn(facts) };
  const comesNear = nearOf(actions);
  const near = ({ type }: Action): boolean => comesNear.has(type);
  const shown = (action: Action): BlockedAct => shownAs(action, { ...looking, act: action.type });
  return {
    head: headOf(standing, 'not-yet', 'Not yet', roles.includes('auditor')),
    near: acts.filter(near).map(shown),
    later: acts.filter((act) => !near(act) && act.blockedBy.some(comesLater)).map(shown),
    idle: acts.filter((act) => !near(act) && !act.blockedBy.some(comesLater)).map(shown),
    elsewhere: blocked.filter(({ blockedBy }) => blockedBy.some(isElsewhere)).map(({ label }) => label),
  };
}

/** As many steps as the overview says of what stands in their way. */
const STEPS = 2;

/** Why the next steps cannot be done yet: those that something which can be done now would open, or a day. */
export function nextNotYet(
  { id, actions, facts }: StandingInFull,
  { roles, personId }: Looking,
  members: readonly MemberSeen[],
): readonly BlockedAct[] {
  const comesNear = nearOf(actions);
  const open = new Set(actions.filter(({ available }) => available).map(({ type }) => type as string));
  const near = actions.filter(
    (act) =>
      !act.available &&
      !act.system &&
      comesNear.has(act.type) &&
      act.blockedBy.some(({ by }) => by?.some((one) => one !== act.type && open.has(one)) ?? false),
  );
  const blocked = { procurementId: id, personId, roles, members, actions, called: thingIn(facts) };
  return near.slice(0, STEPS).map((act) => shownAs(act, { ...blocked, act: act.type }));
}

const shownAs = ({ type, label, provision, blockedBy }: Action, blocked: Blocked): BlockedAct => ({
  anchor: commandInAddress(type),
  ...{ label, provision, provisionAddress: lawAddress(provision) },
  why: whyNotYet(label, blockedBy, blocked),
});

/** How many steps are followed from what can be done now to what it would open. */
const STEPS_AHEAD = 4;

/**
 * The acts that others which somebody can give, or a day, would open, step by step: each reason against one waits for a day, for an act
 * that can be done now, or for one that is near itself. That an act comes later says nothing of that by itself.
 */
function nearOf(actions: readonly Action[]): ReadonlySet<string> {
  const barred = actions
    .filter(({ available }) => !available)
    .map(({ type, blockedBy }) => ({ type, said: blockedBy.filter((reason) => !comesLater(reason)) }))
    .filter(({ said }) => said.length > 0);
  const shut = new Set<string>(actions.filter(({ available }) => !available).map(({ type }) => type));
  const near = new Set<string>();
  for (let step = 0; step < STEPS_AHEAD; step++) {
    const opens = (asked: CommandType) => (act: ActName) => act === asked || !shut.has(act) || near.has(act);
    const found = barred.filter(({ type, said }) =>
      said.every(({ by, unblockedAt }) => unblockedAt !== undefined || (by?.some(opens(type)) ?? false)),
    );
    for (const { type } of found) near.add(type);
  }
  return near;
}

const comesLater = ({ code }: Reason): boolean => code === 'step-comes-now';

const elsewhere: readonly string[] = ['step-is-one-of-this-process', 'process-is-chosen', 'process-is-not-yet-chosen'];

const isElsewhere = ({ code }: Reason): boolean => elsewhere.includes(code);
