import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
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

/** Nothing may be loaded by the page but its own style. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

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
    void reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', POLICY);
    return PAGE;
  }
}

const PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${START.name}</title>
<style>
body { font: 1.1875rem/1.5 Arial, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; color: #212b32; background: #fff }
a { color: #005eb8 } a:focus { outline: 4px solid #ffeb3b; color: #212b32 }
</style>
</head>
<body>
<main>
<h1>${START.name}</h1>
<p>${START.about}</p>
<ul>
<li><a href="${START.procurements}">Every procurement that is published</a>, with its notices. Representations can be made about it without an account.</li>
<li><a href="${START.documentation}">The interface for programs</a>, to read and to try. It says how to sign in.</li>
<li><a href="${START.problems}">What each kind of problem means</a> that a request can meet.</li>
<li><a href="${START.health}">Whether requests can be taken now</a>.</li>
</ul>
<p>It is not legal advice.</p>
</main>
</body>
</html>
`;
