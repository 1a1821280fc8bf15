import { cite, type ProvisionKey } from '../law/index.js';
import type { CheckReason } from './types.js';

/** A condition answered: its provision, whether it holds, and the sentence for the case that was found. */
export function condition(
  provision: ProvisionKey,
  holds: boolean,
  because: { readonly yes: string; readonly no: string },
): CheckReason {
  return { provision: cite(provision), holds, because: holds ? because.yes : because.no };
}

/** A paragraph of the regulations with its conditions: it holds where they all do. */
export interface Paragraph {
  readonly holds: boolean;
  readonly reasons: readonly CheckReason[];
}

/** The paragraph itself as the last reason, after its conditions. */
export function paragraph(
  provision: ProvisionKey,
  conditions: readonly CheckReason[],
  because: { readonly yes: string; readonly no: string },
): Paragraph {
  const holds = conditions.every((found) => found.holds);
  return { holds, reasons: [...conditions, condition(provision, holds, because)] };
}
