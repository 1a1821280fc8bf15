import { Get, Post } from '@nestjs/common';
import { processCheck, type ProcessCheckResult } from '../../../../workflows/index.js';
import { LawReading } from '../../../law/law.reading.js';
import { Counted } from '../../../identity/http/index.js';
import { InvalidInput } from '../../../platform/errors.js';
import { Form, TakesForm, type FormBody } from '../../../platform/http/form-body.js';
import { PublishedReading } from '../../../procurements/published.reading.js';
import { Answers } from '../../forms/answers.js';
import { formErrors, type FormError } from '../../forms/form-errors.js';
import { readForm, type Unread } from '../../forms/read-form.js';
import { page, type PageAnswer } from '../../layout/answer.js';
import { PagesAt } from '../../page-of.js';
import { whichProcessView } from './which-process.view.js';

/** Which process must or may be followed (regs 3 and 6), for anybody who answers what the Regulations ask. */
@PagesAt('which-process')
export class WhichProcessController {
  constructor(
    private readonly law: LawReading,
    private readonly published: PublishedReading,
  ) {}

  @Get()
  ask(): PageAnswer {
    return shown(new Answers([]), [], [], null);
  }

  /** The answers are kept in the page and nowhere else. */
  @Post()
  @Counted('notice-check')
  @TakesForm()
  async answer(@Form() form: FormBody): Promise<PageAnswer> {
    const answers = new Answers(form.entries);
    const known = { now: await this.published.now(), providers: {}, people: new Map<string, string>() };
    const { data, unread } = readForm(processCheck.carries, answers, known);
    try {
      return shown(answers, [], unread, unread.length > 0 ? null : await this.law.check(data));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return shown(answers, formErrors(processCheck.carries, error.errors, unread), unread, null);
    }
  }
}

function shown(
  answers: Answers,
  errors: readonly FormError[],
  unread: readonly Unread[],
  result: ProcessCheckResult | null,
): PageAnswer {
  const title = 'Which process may be followed';
  const wrong = errors.length > 0 || unread.length > 0;
  return page(
    'pages/calculators/which-process',
    wrong ? `Error: ${title}` : title,
    whichProcessView(answers, errors, unread, result),
    { width: 'public', ...(wrong ? { status: 400 } : {}) },
  );
}
