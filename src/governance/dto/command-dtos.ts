import { AdoptSchemeDto } from './adopt-scheme.dto.js';
import { SettleDefaultDto } from './settle-default.dto.js';
import { SetAssuranceDto } from './set-assurance.dto.js';

/** What each command about how an authority decides carries, as a class to check it against. */
export const governanceDtos = {
  SetAssurance: SetAssuranceDto,
  AdoptScheme: AdoptSchemeDto,
  SettleDefault: SettleDefaultDto,
} as const;
