import { ApiSchema } from '@nestjs/swagger';
import {
  acts,
  documentRef,
  representor,
  requestedItem,
  type RecordItem,
  type Standing,
} from '../../../workflows/index.js';
import { FieldOf, PlainText } from '../../platform/http/fields/index.js';

// What providers send is what the acts carry that it becomes: whatever passes by one door passes by the other.
const made = acts.MakeRepresentation.carries;
const answered = acts.AnswerClarification.carries;
const asked = acts.RequestPanelReview.carries;

@ApiSchema({ name: 'UploadedDocument', description: 'A document that has been uploaded, by its digest' })
export class UploadedDocumentDto {
  @FieldOf(documentRef.carries.name)
  name!: string;

  @FieldOf(documentRef.carries.digest)
  digest!: string;
}

@ApiSchema({ name: 'LodgingRepresentor' })
export class LodgingRepresentorDto {
  @FieldOf(representor.carries.name, {
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
  @FieldOf(made.representor, { as: () => LodgingRepresentorDto, optional: true })
  representor?: LodgingRepresentorDto;

  @FieldOf(made.standing, { description: 'In what capacity; nobody has to have made an offer' })
  standing!: Standing;

  @FieldOf(made.aggrieved, {
    optional: true,
    description: 'Aggrieved by the decision (reg 12(3)(a)); yes, if left out',
  })
  aggrieved?: boolean;

  @FieldOf(made.failure, {
    description:
      'The failure to comply with the Regulations that you believe there has been (reg 12(3)(b)); kept sealed',
  })
  failure!: string;

  @FieldOf(made.text, { description: 'The representations; kept sealed' })
  text!: string;

  @FieldOf(made.contact, { description: 'How to reach you; needed without an account; kept sealed' })
  contact?: string;

  @FieldOf(made.documents, { as: () => UploadedDocumentDto })
  documents?: UploadedDocumentDto[];
}

@ApiSchema({ name: 'WithdrawOwnRepresentation' })
export class WithdrawalDto {
  @FieldOf(acts.WithdrawRepresentation.carries.how, { description: 'By whom, or why' })
  how?: string;
}

@ApiSchema({ name: 'ClarificationAnswerSent', description: 'What you explain or clarify (reg 12(4)(a)).' })
export class AnswerDto {
  @FieldOf(answered.answer, { optional: false, filled: true, description: 'Kept sealed' })
  answer!: string;

  @FieldOf(answered.documents, { as: () => UploadedDocumentDto })
  documents?: UploadedDocumentDto[];
}

@ApiSchema({ name: 'AskedItem' })
export class AskedItemDto {
  @FieldOf(requestedItem.carries.description)
  description!: string;

  @FieldOf(requestedItem.carries.record, { description: 'The item of the reg 24 record that you ask for' })
  record!: RecordItem;
}

@ApiSchema({
  name: 'InformationRequestSent',
  description: 'Information that the authority must keep a record of (reg 12(4)(b)).',
})
export class InformationRequestDto {
  @FieldOf(acts.RequestInformation.carries.items, { as: () => AskedItemDto })
  items!: AskedItemDto[];
}

@ApiSchema({ name: 'PanelRequestSent', description: 'That you have asked the Panel for a review.' })
export class PanelRequestDto {
  @FieldOf(asked.reference, { description: 'The reference under which you asked' })
  reference?: string;

  @FieldOf(asked.documents, { as: () => UploadedDocumentDto })
  documents?: UploadedDocumentDto[];
}
