import type { Procurement } from '../facts/procurement.js';
import { cite } from '../law/index.js';
import type { Deadline } from '../rules/deadline.js';
import { ministerNotices } from './minister-notices.js';

/** The last days for the notices that a Minister is owed. */
export function noticesToAMinister({ facts, regime }: Procurement): readonly Deadline[] {
  return ministerNotices(facts, regime).map(({ id, label, provision, due, givenAt }) => ({
    id,
    kind: 'minister-notice',
    label,
    notBefore: null,
    dueOn: due.lastDay,
    at: due.submitBefore,
    provision: cite(provision),
    working: due,
    metAt: givenAt,
    command: null,
  }));
}
