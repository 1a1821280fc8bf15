import type { CalendarDate } from '../calendar/types.js';
import type { ProvisionKey } from './provisions.js';

export type AuthorityKind =
  | 'combined-authority'
  | 'combined-county-authority'
  | 'integrated-care-board'
  | 'local-authority'
  | 'nhs-england'
  | 'nhs-foundation-trust'
  | 'nhs-trust';

/** A kind of body that is a relevant authority. */
export interface AuthorityKindRow {
  readonly kind: AuthorityKind;
  readonly name: string;
  /** The first day on which the kind is treated as a relevant authority here. The Regulations apply from 2024-01-01. */
  readonly from: CalendarDate;
  readonly provision: ProvisionKey;
  /** What a careful reader should know. */
  readonly note: string | null;
}

/** The list in NHS Act 2006 s.12ZB(7), as dated data: a body added or abolished is a row, not code. */
export const authorityKinds: readonly AuthorityKindRow[] = [
  listed('combined-authority', 'combined authority'),
  {
    kind: 'combined-county-authority',
    name: 'combined county authority',
    from: '2023-12-26',
    provision: 'nhsAct12ZBCombinedCounty',
    note: 'Added by the Levelling-up and Regeneration Act 2023 Sch 4 para 164; the day on which that paragraph came into force is unconfirmed.',
  },
  listed('integrated-care-board', 'integrated care board'),
  listed('local-authority', 'local authority in England'),
  listed('nhs-england', 'NHS England'),
  listed('nhs-foundation-trust', 'NHS foundation trust'),
  listed('nhs-trust', 'NHS trust established under section 25'),
];

function listed(kind: AuthorityKind, name: string): AuthorityKindRow {
  return { kind, name, from: '2024-01-01', provision: 'nhsAct12ZBAuthorities', note: null };
}

/** The row for a kind, or null where no such kind is listed. */
export function findAuthorityKind(kind: string): AuthorityKindRow | null {
  return authorityKinds.find((row) => row.kind === kind) ?? null;
}
