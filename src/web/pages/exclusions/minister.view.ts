import { dateInWords, type Deadline, type Instant } from '../../../../workflows/index.js';
import type { MemberSeen } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { calledIn } from '../../words/called.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { dayOf, daysLeft } from '../../words/moments.js';
import { whoCan } from '../../components/who-may.js';

/** A notice that a Minister is owed of an exclusion or replacement, or of what came of it (reg 20C). */
export interface MinisterRow {
  readonly what: string;
  readonly provision: string;
  readonly provisionAddress: string;
  readonly due: string;
  readonly standing: string;
  readonly late: boolean;
  readonly act: string | null;
  readonly who: string | null;
}

/** Representations or proceedings about an exclusion or replacement. */
export interface ContestRow {
  readonly what: string;
  readonly text: string;
}

/** Every notice to a Minister that is or was due, with its last day. */
export function ministerRows(
  { id, deadlines, actions, asOf }: StandingInFull,
  mayGive: boolean,
  members: readonly MemberSeen[],
): readonly MinisterRow[] {
  const isOpen = actions.some(({ type, available }) => type === 'NotifyMinister' && available);
  return deadlines
    .filter(({ kind }) => kind === 'minister-notice')
    .map((deadline) => {
      const { id: notice, label, provision, dueOn, at, metAt } = deadline;
      const waits = metAt === null && isOpen;
      return {
        what: label.replace(/^Last day to give a Minister notice of (.)/, (_all, letter: string) =>
          letter.toUpperCase(),
        ),
        ...{ provision, provisionAddress: lawAddress(provision) },
        due: dueOn === null ? '' : dateInWords(dueOn),
        standing: howItStands(deadline, asOf),
        late: (metAt ?? asOf) >= at,
        act: waits && mayGive ? doAddress(id, 'NotifyMinister', notice) : null,
        who: waits && !mayGive ? whoCan('NotifyMinister', members) : null,
      };
    });
}

function howItStands({ metAt, at, dueOn }: Deadline, now: Instant): string {
  if (metAt === null) return dueOn === null ? 'To be given' : `To be given: ${daysLeft(dueOn, now)}`;
  return metAt >= at ? `Given late, on ${dayOf(metAt)}` : `Given on ${dayOf(metAt)}`;
}

const contestWords = { review: 'Review proceedings', appeal: 'Appeal proceedings' } as const;

/** What was said or brought against an exclusion or replacement. */
export function contestsOf({ facts }: StandingInFull): readonly ContestRow[] {
  const { contests, matters } = facts.exclusions;
  const called = calledIn(facts, new Map());
  return contests.map(({ kind, representation, exclusion, at, determinedAt }) => {
    const matter = matters.find(({ reference }) => reference === exclusion);
    const about =
      matter === undefined
        ? ''
        : ` about the ${matter.kind === 'replacement' ? 'replacement of a sub-contractor' : 'exclusion'} of ${called.provider(matter.provider)}`;
    if (kind === 'representations')
      return { what: `Representations ${representation}${about}`, text: `Made on ${dayOf(at)}.` };
    const outcome = determinedAt === null ? 'Not determined yet.' : `Determined on ${dayOf(determinedAt)}.`;
    return { what: `${contestWords[kind]}${about}`, text: `Commenced on ${dayOf(at)}. ${outcome}` };
  });
}
