import { Injectable } from '@nestjs/common';
import { OidcClients } from './oidc-clients.js';
import type { Reader } from './reader.js';
import { StepUpNeeded } from './step-up-needed.js';

/** Whether somebody has to show again who they are before an act that binds, and where. */
@Injectable()
export class StepUp {
  constructor(private readonly clients: OidcClients) {}

  /** True where their issuer can be asked for it, and they have not done so within the last ten minutes. */
  isRequired({ principal, steppedUp }: Reader): boolean {
    return !steppedUp && this.clients.stepUpOf(principal.issuer).length > 0;
  }

  /** Throws {@link StepUpNeeded} where it is required. */
  mustHave(reader: Reader): void {
    if (this.isRequired(reader)) throw new StepUpNeeded();
  }

  /** The link that leads there and back to a page of ours. */
  addressFor(to: string): string {
    return `/sign-in/step-up?to=${encodeURIComponent(to)}`;
  }
}
