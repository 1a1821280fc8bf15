import { ApiSchema } from '@nestjs/swagger';
import type { AddressedKeyCriteria, ConsiderableChangeWorksheet, KeyCriteria } from '../../../workflows/index.js';
import { Amount, ListOf, Nested } from '../../platform/http/fields/index.js';
import { Account, Line, Lines } from './fields.js';

const mostEvidence = { maxItems: 50 } as const;

/** An answer to one part of a key criterion. */
const Answer = (description: string): PropertyDecorator => Account({ blank: true, description });

/** What the answers under one key criterion rest on. */
const Evidence = (): PropertyDecorator =>
  Lines({ ...mostEvidence, description: 'The documents, figures or events that the answers rest on' });

@ApiSchema({ description: 'Reg 5(a).' })
export class QualityAndInnovationDto {
  @Answer('How far services of good quality are ensured')
  quality!: string;

  @Answer('How far new or significantly improved services or processes are supported')
  innovation!: string;

  @Evidence()
  evidence!: string[];
}

@ApiSchema({ description: 'Reg 5(b).' })
export class ValueDto {
  @Answer('The costs')
  costs!: string;

  @Answer('The overall benefits')
  benefits!: string;

  @Answer('The financial implications of the proposed arrangement')
  financialImplications!: string;

  @Evidence()
  evidence!: string[];
}

@ApiSchema({ description: 'Reg 5(c).' })
export class IntegrationDto {
  @Answer('How far services can be provided in an integrated way')
  integration!: string;

  @Answer('How far they can be provided in a collaborative way')
  collaboration!: string;

  @Answer('How far they can be provided in a sustainable way: stability, and continuity of good quality')
  sustainability!: string;

  @Evidence()
  evidence!: string[];
}

@ApiSchema({ description: 'Reg 5(d).' })
export class AccessDto {
  @Answer('Access to services and treatments for all eligible patients')
  access!: string;

  @Answer('How health inequalities are reduced')
  healthInequalities!: string;

  @Answer('How choice by patients is facilitated')
  choice!: string;

  @Evidence()
  evidence!: string[];
}

@ApiSchema({ description: 'Reg 5(e).' })
export class SocialValueDto {
  @Answer('How economic well-being in the area might be improved')
  economic!: string;

  @Answer('How social well-being in the area might be improved')
  social!: string;

  @Answer('How environmental well-being in the area might be improved')
  environmental!: string;

  @Evidence()
  evidence!: string[];
}

@ApiSchema({ description: 'The five key criteria (reg 5), each part in its own words, with evidence.' })
export class AddressedKeyCriteriaDto implements AddressedKeyCriteria {
  @Nested(() => QualityAndInnovationDto)
  qualityAndInnovation!: QualityAndInnovationDto;

  @Nested(() => ValueDto)
  value!: ValueDto;

  @Nested(() => IntegrationDto)
  integrationCollaborationAndSustainability!: IntegrationDto;

  @Nested(() => AccessDto)
  accessInequalitiesAndChoice!: AccessDto;

  @Nested(() => SocialValueDto)
  socialValue!: SocialValueDto;
}

@ApiSchema({ description: 'Why a key criterion is served by no award criterion, where one is not.' })
export class UnservedKeyCriteriaDto implements Partial<KeyCriteria> {
  @Account({ optional: true })
  qualityAndInnovation?: string;

  @Account({ optional: true })
  value?: string;

  @Account({ optional: true })
  integrationCollaborationAndSustainability?: string;

  @Account({ optional: true })
  accessInequalitiesAndChoice?: string;

  @Account({ optional: true })
  socialValue?: string;
}

export class ReplacedContractDto {
  @Line()
  reference!: string;

  @Amount({ description: 'Its lifetime value when it was entered into' })
  lifetimeValueAtEntry!: number;
}

@ApiSchema({ description: 'How the considerable change threshold was considered (reg 6(10) to (12)).' })
export class ConsiderableChangeWorksheetDto implements ConsiderableChangeWorksheet {
  @ListOf(() => ReplacedContractDto, { max: 100, description: 'Every existing contract that would be replaced' })
  contracts!: ReplacedContractDto[];

  @Account({ optional: true, description: 'Where there are several: how they were compared with the one proposed' })
  comparedHow?: string;

  @Account({ blank: true, description: 'The character of the arrangements beside the contract as entered into' })
  character!: string;

  @Account({ blank: true, description: 'To whose decision the changes are attributable' })
  attribution!: string;

  @Lines({ ...mostEvidence, description: 'The documents and figures that it rests on' })
  evidence!: string[];
}
