import {
  processes,
  type Abandon,
  type CalendarDate,
  type CloseProcurement,
  type ConcludeFramework,
  type EndStandstill,
  type EnterIntoContract,
  type InformRelevantProvider,
  type Instant,
  type Process,
  type ReturnToStep,
} from '../../../workflows/index.js';
import { Amount, IsCalendarDate, IsInstantField, OneOf, WholeNumber } from '../../platform/http/fields/index.js';
import { DecisionDto } from './common.dto.js';
import { Account, Line, Lines, Reference } from './fields.js';
import { Provider, Providers, type ProviderRef } from '../../platform/http/fields/provider.js';

/** What is asked for beside the terms. */
const differs =
  'Why it is not in everything what the notice of intention announced, where that is left to judgement; kept in the record';

/** More steps than any process of the Regulations has. */
const MOST_STEPS = 20;

export class EnterIntoContractDto extends DecisionDto implements EnterIntoContract {
  @Reference({ optional: true, description: 'The contract’s own reference; the procurement’s, if left out' })
  contract?: string;

  @Providers({ optional: true, description: 'Those to whom the authority intended to award, if left out' })
  providers?: ProviderRef[];

  @IsInstantField({ optional: true, description: 'The date of award; now, if left out' })
  enteredIntoAt?: Instant;

  @Amount({ optional: true, description: 'In pounds' })
  lifetimeValue?: number;

  @Account({ optional: true, blank: true, description: 'The amounts payable, where the lifetime value is not known' })
  amountsPayable?: string;

  @IsCalendarDate()
  startsOn!: CalendarDate;

  @IsCalendarDate()
  endsOn!: CalendarDate;

  @Account()
  reasons!: string;

  @Account({ optional: true, blank: true, description: differs })
  reasonsForDifference?: string;
}

export class ConcludeFrameworkDto extends DecisionDto implements ConcludeFramework {
  @Reference({ optional: true, description: 'Its own reference; the procurement’s, if left out' })
  framework?: string;

  @Providers({ optional: true, description: 'Those to whom the authority intended to award, if left out' })
  providers?: ProviderRef[];

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  concludedAt?: Instant;

  @Amount({ description: 'In pounds' })
  lifetimeValue!: number;

  @IsCalendarDate()
  startsOn!: CalendarDate;

  @IsCalendarDate()
  endsOn!: CalendarDate;

  @Lines({ description: 'The relevant authorities that may award contracts based on it (reg 16(4))' })
  users!: string[];

  @Account({ optional: true, blank: true, description: 'Why a term longer than reg 16(5) allows without a reason' })
  longerTermReason?: string;

  @Account()
  reasons!: string;

  @Account({ optional: true, blank: true, description: differs })
  reasonsForDifference?: string;
}

export class CloseProcurementDto extends DecisionDto implements CloseProcurement {
  @Account()
  reasons!: string;
}

/** Given by the passage of time, never by a person. */
export class EndStandstillDto implements EndStandstill {
  @IsInstantField({ optional: true })
  endedAt?: Instant;
}

export class AbandonDto extends DecisionDto implements Abandon {
  @Account()
  reasons!: string;

  @OneOf(processes, { optional: true, description: 'The process to be followed instead, in a new procurement' })
  switchingTo?: Process;
}

export class ReturnToStepDto extends DecisionDto implements ReturnToStep {
  @WholeNumber(1, MOST_STEPS, { description: 'The earlier step of regulation 9, 10 or 11 to repeat' })
  step!: number;

  @Account()
  reasons!: string;
}

export class InformRelevantProviderDto implements InformRelevantProvider {
  @Provider()
  provider!: ProviderRef;

  @IsInstantField({ optional: true, description: 'Now, if left out' })
  sentAt?: Instant;

  @Line({ optional: true })
  how?: string;
}
