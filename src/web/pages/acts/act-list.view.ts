import type { Action } from '../../../../workflows/index.js';
import { permissions, type Role } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { matterOf } from '../../words/matters.js';

/** An act that can be done now. */
export interface ActLink {
  readonly text: string;
  readonly href: string;
  readonly provision: string;
  readonly provisionAddress: string;
}

/** All that somebody can do in a procurement now, by what it is about. */
export interface ActListView {
  readonly head: ProcurementHead;
  /** What was just done; null where somebody only looks. */
  readonly did: string | null;
  readonly groups: readonly { readonly heading: string; readonly acts: readonly ActLink[] }[];
  readonly notYet: string;
}

/** What somebody can do in a procurement now. What the law expects next comes first. */
export function actListView(standing: StandingInFull, roles: readonly Role[], did: string | null): ActListView {
  const { id, actions } = standing;
  const open = actions.filter((action) => isTheirs(action, roles));
  const next = open.filter((action) => action.next);
  const groups = new Map<string, ActLink[]>();
  if (next.length > 0)
    groups.set(
      'Next',
      next.map((action) => linkTo(id, action)),
    );
  for (const action of open.filter((each) => !each.next)) {
    const heading = matterOf(action.type);
    groups.set(heading, [...(groups.get(heading) ?? []), linkTo(id, action)]);
  }
  return {
    head: headOf(standing, null, 'What you can do', roles.includes('auditor')),
    did,
    groups: [...groups].map(([heading, acts]) => ({ heading, acts })),
    notYet: `/procurements/${id}/not-yet`,
  };
}

/** Whether somebody of these roles may give it now. */
const isTheirs = ({ type, available, system }: Action, roles: readonly Role[]): boolean =>
  available && !system && type !== 'OpenProcurement' && permissions[type].some((role) => roles.includes(role));

const linkTo = (id: string, { type, label, provision }: Action): ActLink => ({
  text: label,
  href: doAddress(id, type),
  provision,
  provisionAddress: lawAddress(provision),
});
