// Written by `npm run indexes` from the files of this folder. The order is that in which the acts are met; it is kept.
import { adoptScheme } from './adopt-scheme.js';
import { setAssurance } from './set-assurance.js';
import { settleDefault } from './settle-default.js';

/** Every act of this folder, by its type. */
export const acts = {
  SetAssurance: setAssurance,
  AdoptScheme: adoptScheme,
  SettleDefault: settleDefault,
} as const;
