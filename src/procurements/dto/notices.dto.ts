import { ApiSchema } from '@nestjs/swagger';
import type {
  Instant,
  NoticeContent,
  NoticedContract,
  RecordAwardNoticePublished,
  RecordPublication,
  SubmitAbandonmentNotice,
  SubmitAwardNotice,
  SubmitIntentionNotice,
} from '../../../workflows/index.js';
import { Amount, Flag, Identifiers, IsInstantField, ListOf, Nested } from '../../platform/http/fields/index.js';
import { KeyCriteriaDto, PeriodDto } from './common.dto.js';
import { Account, Identifier, Lines, Reference, References } from './fields.js';

export class IntendedDatesDto extends PeriodDto {
  @Account({ optional: true, description: 'Possible extensions' })
  extensions?: string;
}

export class NoticedContractDto implements NoticedContract {
  @Reference({ description: 'The reference under which it will be entered into' })
  reference!: string;

  @Identifiers({ minItems: 1, description: 'The providers to whom it is intended to be awarded, by their ids' })
  providers!: string[];

  @Amount({ description: 'In pounds' })
  approximateLifetimeValue!: number;

  @Nested(() => PeriodDto, { optional: true, description: 'Where they are others than those of the notice' })
  dates?: PeriodDto;
}

export class DecidedByDto {
  @Identifier({ optional: true, description: 'The committee, by its id in the scheme of delegation' })
  committee?: string;

  @Identifiers({ optional: true, maxItems: 100, description: 'The individuals who decided, by their ids' })
  people?: string[];
}

@ApiSchema({
  description:
    'What the Schedule of the notice asks for and the record does not hold: title, reference, service and providers are ' +
    'taken from the record. What is missing is refused with the paragraph of the Schedule.',
})
export class NoticeContentDto implements NoticeContent {
  @Account({ optional: true, blank: true, description: 'As published; a committee or job titles will do' })
  decisionMakers?: string;

  @Nested(() => DecidedByDto, {
    optional: true,
    description: 'The same by ids, held to the decision on record. Kept, not published',
  })
  decidedBy?: DecidedByDto;

  @Amount({ optional: true, description: 'In pounds' })
  approximateLifetimeValue?: number;

  @Nested(() => KeyCriteriaDto, { optional: true, description: 'Why, by reference to the key criteria' })
  reasons?: KeyCriteriaDto;

  @Account({ optional: true, blank: true, description: 'Say so where there are none' })
  conflictsDeclared?: string;

  @Account({ optional: true, blank: true })
  conflictsManaged?: string;

  @Nested(() => IntendedDatesDto, { optional: true })
  intendedDates?: IntendedDatesDto;

  @Account({ optional: true, blank: true })
  howToSubmitOffers?: string;

  @Account({ optional: true, blank: true })
  howOffersAreAssessed?: string;

  @Lines({ optional: true, description: 'The authorities that may use the framework agreement' })
  frameworkUsers?: string[];

  @Nested(() => PeriodDto, { optional: true })
  frameworkTerm?: PeriodDto;

  @Flag({ optional: true })
  frameworkUsed?: boolean;

  @References({
    optional: true,
    description: 'The conflicts on record that it tells of, such as K1; an empty list for none',
  })
  conflicts?: string[];

  @Account({
    optional: true,
    blank: true,
    description: 'Why a term longer than reg 16(5) allows without a reason; not published',
  })
  longerTermReason?: string;

  @ListOf(() => NoticedContractDto, {
    optional: true,
    description:
      'The contracts that a notice of intention announces, where it announces several: one for each lot or provider',
  })
  contracts?: NoticedContractDto[];
}

/** The submission of a notice whose content its Schedule prescribes. */
class SubmissionDto implements SubmitIntentionNotice {
  @IsInstantField({ optional: true, description: 'When it was submitted; now, if left out' })
  submittedAt?: Instant;

  @Nested(() => NoticeContentDto, { optional: true })
  content?: NoticeContentDto;

  @Account({
    optional: true,
    blank: true,
    description: 'Why it says something else than the opening or the invitation did; kept in the record, not published',
  })
  reasonsForDifference?: string;
}

export class SubmitIntendedApproachNoticeDto extends SubmissionDto {}

export class SubmitInvitationNoticeDto extends SubmissionDto {}

export class SubmitIntentionNoticeDto extends SubmissionDto {}

export class SubmitAwardNoticeDto extends SubmissionDto implements SubmitAwardNotice {
  @References({ optional: true, minItems: 1, description: 'The contracts it covers; all that have none, if left out' })
  contracts?: string[];
}

export class SubmitAbandonmentNoticeDto implements SubmitAbandonmentNotice {
  @IsInstantField({ optional: true, description: 'When it was submitted; now, if left out' })
  submittedAt?: Instant;
}

/** Publication on the central digital platform. */
class PublicationDto implements RecordPublication {
  @IsInstantField({ description: 'When it was published, which may be later than its submission' })
  publishedAt!: Instant;

  @Reference({ optional: true, description: 'The platform’s number for the notice' })
  noticeReference?: string;
}

export class RecordIntendedApproachNoticePublishedDto extends PublicationDto {}

export class RecordInvitationNoticePublishedDto extends PublicationDto {}

export class RecordIntentionNoticePublishedDto extends PublicationDto {}

export class RecordAwardNoticePublishedDto extends PublicationDto implements RecordAwardNoticePublished {
  @References({ optional: true, minItems: 1, description: 'The contracts; all whose notice awaits it, if left out' })
  contracts?: string[];
}

export class RecordAbandonmentNoticePublishedDto extends PublicationDto {}
