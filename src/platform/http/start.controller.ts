import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { pageHeaders, pageOf } from './page.js';
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
@Controller()
export class StartController {
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
  start(
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StartDto | string {
    if (!(accept ?? '').toLowerCase().includes('text/html')) return START;
    void reply.headers(pageHeaders);
    return PAGE;
  }
}

const PAGE = pageOf({
  title: START.name,
  skipTo: null,
  body: `<main>
<h1>${START.name}</h1>
<p>${START.about}</p>
<ul>
<li><a href="${START.procurements}">Every procurement that is published</a>, with its notices. Representations can be made about it without an account.</li>
<li><a href="${START.documentation}">The interface for programs</a>, to read and to try. It says how to sign in.</li>
<li><a href="${START.problems}">What each kind of problem means</a> that a request can meet.</li>
<li><a href="${START.health}">Whether requests can be taken now</a>.</li>
</ul>
<p>It is not legal advice.</p>
</main>`,
});
