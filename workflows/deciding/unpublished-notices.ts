import { dateInWords, londonDateOf, type Instant } from '../calendar/index.js';
import type { OpenWork } from '../rules/open-work.js';
import type { CommandType } from '../acts/commands.js';
import { cite } from '../law/index.js';
import { edgesOf, machineOf } from './machines.js';
import type { Procurement } from '../facts/procurement.js';

/** A notice that was submitted and is not yet on record as published. */
export interface UnpublishedNotice {
  /** The reference of the contract that an award notice is of; null for every other notice. */
  readonly contract: string | null;
  /** What the notice is called. */
  readonly name: string;
  readonly submittedAt: Instant;
  /** The command that puts its publication on record, and the provision that asks for it. */
  readonly command: CommandType;
  readonly provision: string;
}

/** Every notice that waits to be put on record as published. The Regulations set a last day for submitting, and none for this. */
export function unpublishedNotices(procurement: Procurement): readonly UnpublishedNotice[] {
  const { run, contracts, abandonment } = procurement.facts;
  const ofRun = [
    ['notice of the intended approach', run.intendedApproach, 'RecordIntendedApproachNoticePublished'],
    ['notice inviting offers', run.invitation, 'RecordInvitationNoticePublished'],
    ['notice of intention to award', run.intention, 'RecordIntentionNoticePublished'],
  ] as const;
  const edges = edgesOf(machineOf(procurement));
  const waiting = [
    ...(abandonment ? [] : ofRun.map(([name, notice, command]) => ({ contract: null, name, notice, command }))),
    ...contracts.map(({ reference, notice }) => ({
      contract: reference,
      name: `notice of the award of ${reference}`,
      notice,
      command: 'RecordAwardNoticePublished' as const,
    })),
    {
      ...{ contract: null, name: 'notice of the abandonment', notice: abandonment?.notice ?? null },
      command: 'RecordAbandonmentNoticePublished' as const,
    },
  ];
  return waiting.flatMap(({ contract, name, notice, command }) => {
    const edge = edges.find((each) => each.command === command);
    if (!notice || notice.publishedAt !== null || !edge) return [];
    return [{ contract, name, submittedAt: notice.submittedAt, command, provision: cite(edge.meta.provision) }];
  });
}

/** What was submitted, and has yet to be put on record as published; the Regulations give no last day for that. */
export function publicationsWork(procurement: Procurement): readonly OpenWork[] {
  return unpublishedNotices(procurement).map(({ contract, name, submittedAt, command, provision }) => ({
    kind: 'record-publication',
    about: contract,
    label: `Record that the ${name} was published, once it is: it was submitted on ${dateInWords(londonDateOf(submittedAt))}.`,
    provision,
    dueOn: null,
    overdue: false,
    command,
  }));
}
