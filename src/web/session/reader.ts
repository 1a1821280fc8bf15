import { permissions, type MembershipView, type Principal } from '../../identity/index.js';

/** Somebody who is signed in and looks at pages: who they are, and where they belong at this moment. */
export interface Reader {
  readonly principal: Principal;
  readonly personId: string;
  readonly name: string;
  /** Read on each request, so that a role that has been taken away ends at once; none for somebody whom nobody has given one. */
  readonly memberships: readonly MembershipView[];
  /** Whether they have shown their issuer again within the last ten minutes who they are. */
  readonly steppedUp: boolean;
}

/** Whether somebody may open a procurement, in whichever of the organisations that they belong to. */
export const mayOpen = ({ memberships }: Reader): boolean =>
  memberships.some(({ roles }) => roles.some((role) => permissions.OpenProcurement.some((one) => one === role)));
