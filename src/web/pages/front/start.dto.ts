import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** What an installation is, and where its parts are. */
@ApiSchema({ description: 'What this is, and where to go on: addresses of this installation.' })
export class StartDto {
  @ApiProperty({ description: 'The name of the software', example: 'Probity' })
  name!: string;

  @ApiProperty({ description: 'What it does, in a sentence' })
  about!: string;

  @ApiProperty({ description: 'The interface for programs, to read and to try', example: '/api/v1/docs' })
  documentation!: string;

  @ApiProperty({ description: 'The same as an OpenAPI 3.1 document', example: '/api/v1/openapi.json' })
  openapi!: string;

  @ApiProperty({
    description: 'Every procurement that is published, with its notices; needs no account',
    example: '/api/v1/procurements?published=true',
  })
  procurements!: string;

  @ApiProperty({ description: 'What each kind of problem means that a request can meet', example: '/problems' })
  problems!: string;

  @ApiProperty({ description: 'Whether requests can be taken now', example: '/health/ready' })
  health!: string;
}
