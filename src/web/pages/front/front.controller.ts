import { Get, Header, Headers } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { page, type PageAnswer } from '../../layout/answer.js';
import { DescribedPagesAt } from '../../page-of.js';
import { StartDto } from './start.dto.js';

const START: StartDto = {
  name: 'Probity',
  about:
    'Decisions under the Provider Selection Regime (SI 2023/1348), taken in the order that the Regulations require.',
  documentation: '/api/v1/docs',
  openapi: '/api/v1/openapi.json',
  procurements: '/api/v1/procurements?published=true',
  problems: '/problems',
  health: '/health/ready',
};

/** The address without a path: what this is, and where to go on. A page for people, JSON for programs. */
@ApiTags('documentation')
@DescribedPagesAt()
export class FrontController {
  @Get()
  @Header('vary', 'Accept')
  @ApiOperation({
    summary: 'What this is, and where to go on: a page for browsers, JSON for whoever does not ask for one',
    security: [],
  })
  @ApiExtraModels(StartDto)
  @ApiOkResponse({
    description: 'What this is',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(StartDto) } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  start(@Headers('accept') accept: string | undefined): StartDto | PageAnswer {
    if (!(accept ?? '').toLowerCase().includes('text/html')) return START;
    return page('pages/front/front', 'Decisions about who provides care', {}, { width: 'public' });
  }
}
