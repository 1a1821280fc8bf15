import {
  processes,
  type AmendProcurement,
  type CalendarDate,
  type ChooseProcess,
  type OpenProcurement,
  type Process,
} from '../../../workflows/index.js';
import { Amount, Flag, IsCalendarDate, Nested, OneOf } from '../../platform/http/fields/index.js';
import { DecisionDto } from './common.dto.js';
import { ConsiderableChangeWorksheetDto } from './evaluation.dto.js';
import { Account, Identifier, Line, Reference } from './fields.js';
import { Providers, type ProviderRef } from '../../platform/http/fields/provider.js';
import { Cpv, MixedProcurementDto, ProcessAnswersDto, ReasonsForAnswersDto } from './process-answers.dto.js';

const texts = {
  qualifier: 'For the four CPV codes that Schedule 1 qualifies: the services are within the qualification',
  purpose: 'For the purposes of the health service in England (reg 3(1))',
  framework: 'To conclude a framework agreement, or to add providers to one',
  value: 'The estimated lifetime value in pounds',
  basis: 'What the estimate counts: VAT, extensions, indexation',
};

export class OpenProcurementDto implements OpenProcurement {
  @Line()
  title!: string;

  @Reference({ description: 'The authority’s own reference' })
  reference!: string;

  @Account()
  description!: string;

  @Cpv()
  cpv!: string;

  @Flag({ optional: true, description: texts.qualifier })
  cpvQualifierMet?: boolean;

  @Account({ optional: true, blank: true })
  cpvQualifierReason?: string;

  @Flag({ description: texts.purpose })
  healthServicePurpose!: boolean;

  @Nested(() => MixedProcurementDto, { optional: true, nullable: true })
  mixed?: MixedProcurementDto | null;

  @Flag({ optional: true, description: texts.framework })
  framework?: boolean;

  @Amount({ optional: true, description: texts.value })
  lifetimeValue?: number;

  @Account({ optional: true, description: texts.basis })
  lifetimeValueBasis?: string;

  @IsCalendarDate({ optional: true })
  serviceStartsOn?: CalendarDate;

  @IsCalendarDate({ optional: true })
  serviceEndsOn?: CalendarDate;

  @Identifier({ optional: true, description: 'The abandoned procurement that this one follows (reg 6(9))' })
  follows?: string;
}

/** What is sent to open a procurement. */
export class OpenRequestDto extends OpenProcurementDto {
  @Reference({ optional: true, description: 'Your authority. Needed if you belong to several' })
  authority?: string;
}

/** May be left out, and may be null: what need not have been said can be taken back. */
const takenBack = { optional: true, nullable: true } as const;

export class AmendProcurementDto implements AmendProcurement {
  @Account({ description: 'Why it is corrected' })
  reason!: string;

  @Line({ optional: true })
  title?: string;

  @Reference({ optional: true })
  reference?: string;

  @Account({ optional: true })
  description?: string;

  @Cpv({ optional: true })
  cpv?: string;

  @Flag({ ...takenBack, description: texts.qualifier })
  cpvQualifierMet?: boolean | null;

  @Account({ optional: true, blank: true })
  cpvQualifierReason?: string;

  @Flag({ optional: true, description: texts.purpose })
  healthServicePurpose?: boolean;

  @Nested(() => MixedProcurementDto, { optional: true, nullable: true })
  mixed?: MixedProcurementDto | null;

  @Flag({ optional: true, description: texts.framework })
  framework?: boolean;

  @Amount({ ...takenBack, description: texts.value })
  lifetimeValue?: number | null;

  @Account({ ...takenBack, description: texts.basis })
  lifetimeValueBasis?: string | null;

  @IsCalendarDate(takenBack)
  serviceStartsOn?: CalendarDate | null;

  @IsCalendarDate(takenBack)
  serviceEndsOn?: CalendarDate | null;
}

export class ChooseProcessDto extends DecisionDto implements ChooseProcess {
  @OneOf(processes)
  process!: Process;

  @Nested(() => ProcessAnswersDto)
  answers!: ProcessAnswersDto;

  @Nested(() => ReasonsForAnswersDto, { optional: true })
  reasons?: ReasonsForAnswersDto & Readonly<Record<string, string>>;

  @Account({ optional: true, blank: true, description: 'Why this process, where more than one may be followed' })
  reason?: string;

  @Nested(() => ConsiderableChangeWorksheetDto, { optional: true })
  considerableChange?: ConsiderableChangeWorksheetDto;

  @Providers({ optional: true, description: 'Who the existing provider is, to whom alone A and C award' })
  existingProviders?: ProviderRef[];
}
