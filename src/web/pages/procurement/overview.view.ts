import { commandOf, dateInWords, labelOf, type Deadline, type Instant } from '../../../../workflows/index.js';
import type { MemberSeen, Role } from '../../../identity/index.js';
import type { EventInShort } from '../../../history/history.views.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { deadlineInWords, headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { lawAddress } from '../../words/commands.js';
import { capital } from '../../../platform/words/amounts.js';
import { dayAndTime, dayOf } from '../../words/moments.js';
import { roleInWords } from '../../words/roles.js';
import { whatHappensIn } from '../../words/states.js';
import { actsNow, type ActsNow } from './acts-now.js';
import { nextNotYet, type BlockedAct } from './not-yet.view.js';
import type { Looking } from './looking.js';
import { factCards, type FactCard } from './fact-cards.js';

export type { Looking } from './looking.js';

export interface DeadlineRow {
  readonly what: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly day: string;
  readonly standing: string;
  readonly overdue: boolean;
}

export interface EventLine {
  readonly when: string;
  readonly instant: Instant;
  readonly what: string;
  readonly who: string;
  readonly version: number;
  readonly href: string;
}

export interface OverviewView extends ActsNow {
  readonly head: ProcurementHead;
  /** What happens now, sentence by sentence. */
  readonly sentences: readonly string[];
  readonly clock: string | null;
  readonly recused: string | null;
  readonly flag: string | null;
  /** The next steps that cannot be done yet, with what they need. */
  readonly notYet: readonly BlockedAct[];
  readonly deadlines: readonly DeadlineRow[];
  readonly cards: readonly FactCard[];
  readonly events: readonly EventLine[];
  readonly eventCount: number;
}

/** The overview of a procurement: what happens, who can do what, what is due, what is known, what was done last. */
export function overviewOf(
  standing: StandingInFull,
  looking: Looking,
  members: readonly MemberSeen[],
  events: readonly EventInShort[],
  names: ReadonlyMap<string, string>,
): OverviewView {
  const { id, facts, asOf, deadlines, version } = standing;
  const recusal = facts.conflicts.recusals.find(({ person }) => person === looking.personId);
  const flag = standing.calendarFlag;
  return {
    head: headOf(standing, '', '', looking.roles.includes('auditor')),
    ...actsNow(standing, looking.roles, members),
    sentences: whatHappensNow(standing),
    clock: standing.standstill === null ? null : `/procurements/${id}/standstill`,
    recused: recusal ? `You are recused from this procurement since ${dayOf(recusal.at)}.` : null,
    flag:
      flag === null
        ? null
        : 'A bank holiday was added since the days were counted. The standstill period does not end by the old count; a decision-maker applies the newer list of holidays.',
    notYet: nextNotYet(standing, looking, members),
    deadlines: deadlines.map((deadline) => deadlineRow(deadline, asOf)),
    cards: factCards(standing),
    events: events.toReversed().map((event) => eventLine(event, id, asOf, names)),
    eventCount: version,
  };
}

/** What happens in the state, and what of it turns on days and on what was received. */
function whatHappensNow({ state, facts, standstill, asOf }: StandingInFull): readonly string[] {
  const { hearing } = facts.run;
  const received = Object.values(hearing.representations).filter(({ inTime }) => inTime).length;
  const open = standstill !== null && standstill.endedAt === null && asOf < standstill.windowCloses;
  const said = [whatHappensIn(state)];
  if (received > 0 && standstill?.endedAt === null) {
    said.unshift(received === 1 ? 'One representation came in time.' : `${received} representations came in time.`);
  }
  if (open)
    said.push(
      `Representations are in time if they arrive before midnight at the end of ${dateInWords(standstill.clock.lastDay)}.`,
    );
  return said;
}

function deadlineRow(deadline: Deadline, now: Instant): DeadlineRow {
  const { label, provision, metAt, at } = deadline;
  const { day, left, overdue } = deadlineInWords(deadline, now);
  const over = metAt === null && at <= now;
  return {
    what: label,
    ...{ provision, provisionAddress: lawAddress(provision) },
    day,
    standing:
      metAt !== null
        ? `Done ${dayAndTime(metAt)}`
        : overdue
          ? capital(left!)
          : over
            ? 'Passed'
            : capital(left ?? 'open'),
    overdue: metAt === null && overdue,
  };
}

/** An event as a line of what was done: what, by whom in which role, when, and its place. */
export function eventLine(
  event: EventInShort,
  id: string,
  now: Instant,
  names: ReadonlyMap<string, string>,
): EventLine {
  const command = commandOf(event.type);
  const { actor, version, at: happened } = event;
  const by =
    'personId' in actor
      ? `${names.get(actor.personId) ?? 'Somebody of another organisation'}, ${roleInWords(actor.role as Role)}`
      : 'system' in actor
        ? 'By the passage of time'
        : 'A provider, without an account';
  return {
    when: dayAndTime(happened, now),
    instant: happened,
    what: command ? labelOf(command) : 'Something was recorded',
    ...{ who: by, version, href: `/procurements/${id}/history/${version}` },
  };
}
