import {
  dateInWords,
  londonDateOf,
  scheduleOf,
  type Action,
  type CommandType,
  type Deadline,
  type Instant,
  type NoticeKind,
} from '../../../../workflows/index.js';
import { permissions, type MemberSeen } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import type { PublishedNotice, PublishedView } from '../../../procurements/procurement.views.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { dayOf, daysLeft, timeAndDay } from '../../words/moments.js';
import { whoCan } from '../../components/who-may.js';
import type { Looking } from '../procurement/overview.view.js';
import { noticeName } from '../../../notices/notice.reading.js';
import { noticesOnce } from '../register/public-state.js';

/** One notice of a procurement, from before it is due until it is published. */
export interface NoticeRow {
  readonly name: string;
  readonly status: 'Not yet due' | 'Due' | 'Late' | 'Submitted' | 'Published';
  readonly provision: string | null;
  readonly provisionAddress: string | null;
  /** By when it is or was due, and whether it was late; null where the law gives no last day. */
  readonly due: string | null;
  readonly late: boolean;
  readonly submitted: { readonly instant: Instant; readonly words: string } | null;
  readonly published: { readonly instant: Instant; readonly words: string } | null;
  /** The number that Find a Tender gave it. */
  readonly number: string | null;
  /** Where anybody reads it as it was published. */
  readonly register: string | null;
  /** What can be done about it now: by whoever looks, or by whom else. */
  readonly act: { readonly text: string; readonly href: string } | null;
  readonly who: string | null;
}

export interface NoticesView {
  readonly head: ProcurementHead;
  readonly rows: readonly NoticeRow[];
  /** What is to be said where there are no notices, or none is asked for. */
  readonly said: string | null;
  readonly register: string | null;
}

interface Kept {
  readonly submittedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly noticeReference: string | null;
}

interface Source {
  readonly standing: StandingInFull;
  readonly looking: Looking;
  readonly members: readonly MemberSeen[];
  readonly published: readonly PublishedNotice[];
}

/** The acts that submit each kind of notice, and that put its publication on record. */
const actsOf: Readonly<Record<NoticeKind, readonly [submit: CommandType, record: CommandType]>> = {
  'intended-approach': ['SubmitIntendedApproachNotice', 'RecordIntendedApproachNoticePublished'],
  invitation: ['SubmitInvitationNotice', 'RecordInvitationNoticePublished'],
  intention: ['SubmitIntentionNotice', 'RecordIntentionNoticePublished'],
  award: ['SubmitAwardNotice', 'RecordAwardNoticePublished'],
  abandonment: ['SubmitAbandonmentNotice', 'RecordAbandonmentNoticePublished'],
};

const ofRuns = { 'intended-approach': 'intendedApproach', invitation: 'invitation', intention: 'intention' } as const;
const runKinds = ['intended-approach', 'invitation', 'intention'] as const;

/**
 * Every notice that the process of a procurement asks for, in the order in which they come: those of runs that were left too, where they
 * were submitted.
 *
 * @param published what is published of it; null where nothing is.
 */
export function noticesView(
  standing: StandingInFull,
  looking: Looking,
  members: readonly MemberSeen[],
  published: Pick<PublishedView, 'notices'> | null,
): NoticesView {
  const source = { standing, looking, members, published: published === null ? [] : noticesOnce(published) };
  const rows = [...ofEarlierRuns(source), ...ofThisRun(source), ...ofAwards(source), ...ofAbandonment(source)];
  return {
    head: headOf(standing, 'notices', 'Notices', looking.roles.includes('auditor')),
    rows,
    said: saidInstead(standing, rows),
    register: published === null ? null : `/register/${standing.id}`,
  };
}

function saidInstead({ facts: { abandonment, choice } }: StandingInFull, rows: readonly NoticeRow[]): string | null {
  if (abandonment && !abandonment.noticeRequired)
    return 'It was abandoned before a process was started, so no notice of that has to be submitted.';
  if (choice === null && rows.length === 0)
    return 'Which notices follow depends on the process, and none has been chosen yet.';
  return null;
}

function ofEarlierRuns(source: Source): readonly NoticeRow[] {
  const { facts, process } = source.standing;
  return facts.earlierRuns.flatMap((run, index) =>
    runKinds.flatMap((kind) => {
      const notice = run[ofRuns[kind]];
      // Those that were kept on going back are notices of the run after as well.
      const next = (facts.earlierRuns[index + 1] ?? facts.run)[ofRuns[kind]];
      if (!notice || scheduleOf(kind, process) === null || next?.submittedAt === notice.submittedAt) return [];
      const left = `${noticeName(kind)}, before going back to an earlier step`;
      return [rowOf(source, { kind, name: left, notice, isLeft: true })];
    }),
  );
}

function ofThisRun(source: Source): readonly NoticeRow[] {
  const { facts, process } = source.standing;
  return runKinds.flatMap((kind) => {
    const notice = facts.run[ofRuns[kind]];
    if (scheduleOf(kind, process) === null || (notice === null && facts.abandonment !== null)) return [];
    return [rowOf(source, { kind, name: noticeName(kind), notice, isLeft: facts.abandonment !== null })];
  });
}

function ofAwards(source: Source): readonly NoticeRow[] {
  const { facts, process, deadlines } = source.standing;
  const { contracts, abandonment } = facts;
  if (contracts.length === 0) {
    if (scheduleOf('award', process) === null || abandonment !== null) return [];
    return [rowOf(source, { kind: 'award', name: noticeName('award'), notice: null })];
  }
  return contracts.map(({ reference, kind, notice }) =>
    rowOf(source, {
      kind: 'award',
      name: `${kind === 'framework' ? 'Framework agreement concluded' : noticeName('award')}: ${reference}`,
      notice,
      about: reference,
      deadline: deadlines.find(({ id }) => id === `award-notice:${reference}`),
    }),
  );
}

function ofAbandonment(source: Source): readonly NoticeRow[] {
  const { facts, deadlines } = source.standing;
  if (!facts.abandonment?.noticeRequired) return [];
  const deadline = deadlines.find(({ kind }) => kind === 'abandonment-notice');
  const { notice } = facts.abandonment;
  return [rowOf(source, { kind: 'abandonment', name: noticeName('abandonment'), notice, deadline })];
}

interface OneNotice {
  readonly kind: NoticeKind;
  readonly name: string;
  readonly notice: Kept | null;
  /** The contract that it is about, where it is about one. */
  readonly about?: string;
  readonly deadline?: Deadline | undefined;
  /** Whether it is of a run that was left, so that nothing is to be done about it any more. */
  readonly isLeft?: boolean;
}

function rowOf(source: Source, one: OneNotice): NoticeRow {
  const { standing, published } = source;
  const { kind, name, notice, about, deadline, isLeft = false } = one;
  const [submit, record] = actsOf[kind];
  const submitting = standing.actions.find(({ type }) => type === submit);
  const act =
    isLeft || notice?.publishedAt
      ? undefined
      : standing.actions.find(({ type, available }) => available && type === (notice === null ? submit : record));
  const provision = deadline?.provision ?? (submitting?.provision || null);
  const late = deadline ? (notice?.submittedAt ?? standing.asOf) >= deadline.at : false;
  const number = published.findIndex((each) => each.kind === kind && each.submittedAt === notice?.submittedAt) + 1;
  return {
    name,
    status: statusOf(notice, act !== undefined, late),
    ...{ provision, provisionAddress: provision === null ? null : lawAddress(provision) },
    ...{ due: deadline ? dueInWords(deadline, notice, standing.asOf) : null, late },
    submitted: notice && { instant: notice.submittedAt, words: timeAndDay(notice.submittedAt) },
    published: notice?.publishedAt ? { instant: notice.publishedAt, words: dayOf(notice.publishedAt) } : null,
    number: notice?.noticeReference ?? null,
    register: number > 0 ? `/register/${standing.id}/notices/${number}` : null,
    ...actNow(source, act, about ?? null),
  };
}

function statusOf(notice: Kept | null, isOpen: boolean, late: boolean): NoticeRow['status'] {
  if (notice) return notice.publishedAt === null ? 'Submitted' : 'Published';
  if (late) return 'Late';
  return isOpen ? 'Due' : 'Not yet due';
}

function dueInWords({ dueOn, at }: Deadline, notice: Kept | null, now: Instant): string | null {
  if (dueOn === null) return null;
  const lastDay = dateInWords(dueOn);
  if (notice === null) return `Due by the end of ${lastDay}: ${daysLeft(dueOn, now)}`;
  const inTime = notice.submittedAt < at;
  if (inTime) return `In time: the last day was ${lastDay}`.replace(/was/, londonDateOf(now) <= dueOn ? 'is' : 'was');
  return `Submitted late: the last day was ${lastDay}`;
}

function actNow(
  { standing, looking, members }: Source,
  act: Action | undefined,
  about: string | null,
): Pick<NoticeRow, 'act' | 'who'> {
  if (!act) return { act: null, who: null };
  const { type, label } = act;
  if (permissions[type].some((role) => looking.roles.includes(role)))
    return { act: { text: label, href: doAddress(standing.id, type, about) }, who: null };
  return { act: null, who: `${label}. ${whoCan(type, members)}` };
}
