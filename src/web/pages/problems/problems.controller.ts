import { Controller, Get, Header, Headers, Param, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Denial } from '../../../platform/errors.js';
import { problemTypes, type ProblemCode, type ProblemType } from '../../../platform/http/problems.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PageInterceptor } from '../../page-of.js';

interface ProblemDescription extends ProblemType {
  readonly type: string;
}

const asksForPage = (accept = ''): boolean => accept.toLowerCase().includes('text/html');

const shown = { width: 'public' } as const;

/** What each `type` of a problem document leads to: a page for people, JSON for programs. */
@ApiTags('problems')
@Controller('problems')
@UseInterceptors(PageInterceptor)
export class ProblemsController {
  @Get()
  @Header('vary', 'Accept')
  @ApiOperation({ summary: 'Every problem type', security: [] })
  @ApiOkResponse({ description: 'Every type of problem this service answers with' })
  list(@Headers('accept') accept?: string): readonly ProblemDescription[] | PageAnswer {
    const problems = (Object.keys(problemTypes) as ProblemCode[]).map(describe);
    return asksForPage(accept) ? page('pages/problems/list', 'Problems', { problems }, shown) : problems;
  }

  @Get(':code')
  @Header('vary', 'Accept')
  @ApiOperation({ summary: 'One problem type', security: [] })
  @ApiOkResponse({ description: 'What this type of problem means and what can be done about it' })
  one(@Param('code') code: string, @Headers('accept') accept?: string): ProblemDescription | PageAnswer {
    const known = Object.hasOwn(problemTypes, code) ? describe(code as ProblemCode) : null;
    if (known) {
      return asksForPage(accept)
        ? page('pages/problems/problem', known.title, { problem: inWords(known) }, shown)
        : known;
    }
    if (!asksForPage(accept)) throw new Denial('not-found', 'There is no such problem type.');
    const view = {
      heading: 'There is nothing to see here',
      then: 'There is no such problem.',
      detail: null,
      errors: [],
      reasons: [],
    };
    return page('errors/problem', view.heading, view, { ...shown, status: 404 });
  }
}

function describe(code: ProblemCode): ProblemDescription {
  return { type: `/problems/${code}`, ...problemTypes[code] };
}

interface Part {
  readonly text: string;
  readonly code: boolean;
}

/** What a description says, with the names of the interface apart from its words. */
function inWords({ title, status, doc }: ProblemDescription) {
  const parts = doc.split('`').map((text, index): Part => ({ text, code: index % 2 === 1 }));
  return { title, status, parts: parts.filter(({ text }) => text !== '') };
}
