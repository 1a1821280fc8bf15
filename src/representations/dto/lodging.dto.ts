import { ApiSchema } from '@nestjs/swagger';
import { recordItems, standings, type RecordItem, type Standing } from '../../../workflows/index.js';
import { Digest, Flag, Letter, ListOf, Nested, OneOf, PlainText } from '../../platform/http/fields/index.js';

const LONGEST_ACCOUNT = 10_000;
const LONGEST_LINE = 300;

@ApiSchema({ name: 'UploadedDocument', description: 'A document that has been uploaded, by its digest' })
export class UploadedDocumentDto {
  @PlainText(LONGEST_LINE)
  name!: string;

  @Digest()
  digest!: string;
}

@ApiSchema({ name: 'LodgingRepresentor' })
export class LodgingRepresentorDto {
  @PlainText(LONGEST_LINE, {
    optional: true,
    description: 'Needed without an account; otherwise the name of the provider',
  })
  name?: string;

  @PlainText(100, {
    optional: true,
    description: 'Your provider. Needed if you belong to several; not without an account',
  })
  organisation?: string;
}

@ApiSchema({
  name: 'LodgeRepresentation',
  description: 'Written representations to the relevant authority (reg 12(3)).',
})
export class LodgeRepresentationDto {
  @Nested(() => LodgingRepresentorDto, { optional: true })
  representor?: LodgingRepresentorDto;

  @OneOf(standings, { description: 'In what capacity; nobody has to have made an offer' })
  standing!: Standing;

  @Flag({ optional: true, description: 'Aggrieved by the decision (reg 12(3)(a)); yes, if left out' })
  aggrieved?: boolean;

  @Letter({
    description:
      'The failure to comply with the Regulations that you believe there has been (reg 12(3)(b)); kept sealed',
  })
  failure!: string;

  @Letter({ description: 'The representations; kept sealed' })
  text!: string;

  @PlainText(LONGEST_LINE, { optional: true, description: 'How to reach you; needed without an account; kept sealed' })
  contact?: string;

  @ListOf(() => UploadedDocumentDto, { optional: true, max: 50 })
  documents?: UploadedDocumentDto[];
}

@ApiSchema({ name: 'WithdrawOwnRepresentation' })
export class WithdrawalDto {
  @PlainText(LONGEST_LINE, { optional: true, description: 'By whom, or why' })
  how?: string;
}

@ApiSchema({ name: 'ClarificationAnswerSent', description: 'What you explain or clarify (reg 12(4)(a)).' })
export class AnswerDto {
  @Letter({ description: 'Kept sealed' })
  answer!: string;

  @ListOf(() => UploadedDocumentDto, { optional: true, max: 50 })
  documents?: UploadedDocumentDto[];
}

@ApiSchema({ name: 'AskedItem' })
export class AskedItemDto {
  @PlainText(LONGEST_ACCOUNT)
  description!: string;

  @OneOf(recordItems, { description: 'The item of the reg 24 record that you ask for' })
  record!: RecordItem;
}

@ApiSchema({
  name: 'InformationRequestSent',
  description: 'Information that the authority must keep a record of (reg 12(4)(b)).',
})
export class InformationRequestDto {
  @ListOf(() => AskedItemDto, { min: 1, max: 100 })
  items!: AskedItemDto[];
}

@ApiSchema({ name: 'PanelRequestSent', description: 'That you have asked the Panel for a review.' })
export class PanelRequestDto {
  @PlainText(100, { optional: true, description: 'The reference under which you asked' })
  reference?: string;

  @ListOf(() => UploadedDocumentDto, { optional: true, max: 50 })
  documents?: UploadedDocumentDto[];
}
