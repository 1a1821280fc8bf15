import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DeadlineDto, WarningDto } from '../../law/dto/law.dto.js';
import { AvailableDto } from '../../procurements/dto/answers/available.dto.js';
import { PositionDto } from '../../procurements/dto/answers/procurement.dto.js';

export class RecordedDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'ContractEnteredInto' })
  type!: string;

  @ApiProperty({ type: Number })
  version!: number;
}

@ApiSchema({ description: 'A command that was accepted, and what can be done next.' })
export class CommandAnswerDto extends PositionDto {
  @ApiProperty({ format: 'uuid', description: 'The procurement' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  commandId!: string;

  @ApiProperty({ type: RecordedDto, isArray: true, description: 'What was recorded, in order' })
  events!: readonly RecordedDto[];

  @ApiProperty({ type: WarningDto, isArray: true })
  warnings!: readonly WarningDto[];

  @ApiProperty({
    description: 'This is the first answer to the same request, given again; `deadlines` and `available` are as of now',
  })
  repeated!: boolean;

  @ApiProperty({ type: DeadlineDto, isArray: true })
  deadlines!: readonly DeadlineDto[];

  @ApiProperty({ type: AvailableDto, description: 'What can be done now that it is done' })
  available!: AvailableDto;
}
