import { Transform } from 'class-transformer';
import { processes, type Process } from '../../../../workflows/index.js';
import { OneOf, PlainText } from '../../../platform/http/fields/index.js';

/** What a form sends for an input that was left empty counts as not given. */
const blankIsNothing = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** The filter of the public register. */
export class RegisterQuery {
  @blankIsNothing
  @PlainText(200, { optional: true })
  q?: string;

  @blankIsNothing
  @PlainText(100, { optional: true })
  authority?: string;

  @blankIsNothing
  @OneOf(processes, { optional: true })
  process?: Process;

  @blankIsNothing
  @OneOf(['yes'], { optional: true })
  open?: 'yes';

  @PlainText(1000, { optional: true })
  after?: string;
}
