import { commandTypes, type CommandType } from '../../../../workflows/index.js';
import { Denial } from '../../../platform/errors.js';
import { commandInAddress } from '../../words/commands.js';

/** Done by time, by a provider, or at an address of their own. */
const elsewhere: readonly CommandType[] = ['EndStandstill', 'MakeRepresentation', 'OpenProcurement'];

const byAddress = new Map(
  commandTypes.filter((type) => !elsewhere.includes(type)).map((type) => [commandInAddress(type), type]),
);

/** The act that a part of an address names: `submit-intention-notice`. Refuses (404) what names none. */
export function actAt(address: string): CommandType {
  const type = byAddress.get(address);
  if (!type) throw new Denial('not-found', 'There is no such act.');
  return type;
}
