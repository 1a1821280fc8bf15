import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import type { ReceptionDto } from '../../../representations/dto/reception.dto.js';
import type {
  RepresentationListDto,
  StaffRepresentationSummaryDto,
} from '../../../representations/dto/staff-representation.dto.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { dayAndTime } from '../../words/moments.js';
import { standingWords } from '../../words/hearing.js';
import type { Looking } from '../procurement/overview.view.js';
import { acts, howItStands, type Link } from './how-it-stands.js';

export interface RepresentationRow {
  readonly href: string;
  readonly who: string;
  readonly reference: string;
  readonly received: string;
  readonly standing: string;
  readonly how: string;
  readonly open: string;
}

export interface RepresentationsView {
  readonly head: ProcurementHead;
  readonly rows: readonly RepresentationRow[];
  /** What was received and is not on record. */
  readonly received: readonly { readonly text: string; readonly reasons: readonly string[] }[];
  readonly acts: readonly Link[];
}

/** Every representation of a procurement, with how it stands and what is still owed about it. */
export function representationsView(
  standing: StandingInFull,
  { roles }: Looking,
  { items, received }: RepresentationListDto,
): RepresentationsView {
  const { id } = standing;
  const staff = items.filter((item): item is StaffRepresentationSummaryDto => item.view === 'authority');
  return {
    head: headOf(standing, 'representations', 'Representations', roles.includes('auditor')),
    rows: staff.map((item) => rowOf(item, id)),
    received: received.map(receivedInWords),
    acts: acts(standing, roles, null, ['RecordRepresentation', 'RecordReview', 'MakeFurtherDecision']),
  };
}

function rowOf(item: StaffRepresentationSummaryDto, id: string): RepresentationRow {
  const open = item.duties.filter(({ done }) => !done).length;
  return {
    href: `/procurements/${id}/representations/${encodeURIComponent(item.receiptReference)}`,
    who: item.representor.name,
    reference: item.receiptReference,
    received: dayAndTime(item.receivedAt),
    standing: standingWords[item.standing],
    how: howItStands(item),
    open: open === 0 ? 'Nothing is owed' : `${open} of ${item.duties.length} duties open`,
  };
}

/** What was received and could not be put on record yet, or never can be. */
export function receivedInWords(reception: ReceptionDto): {
  readonly text: string;
  readonly reasons: readonly string[];
} {
  const { reference, receivedAt, status, reasons } = reception;
  const when = `received ${dayAndTime(receivedAt)}`;
  return {
    text:
      status === 'waiting'
        ? `${reference}, ${when}, waits to be put on record; that is tried again by itself.`
        : `${reference}, ${when}, was refused. Answer whoever sent it, and say what was done.`,
    reasons: (reasons ?? []).map(({ message }) => message),
  };
}
