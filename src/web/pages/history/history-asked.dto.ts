import { Transform } from 'class-transformer';
import { OneOf, PlainText } from '../../../platform/http/fields/index.js';

/** What a form sends for an input that was left empty counts as not given. */
const blankIsNothing = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** Which events of a history, and in which order. */
export class HistoryAskedDto {
  @blankIsNothing
  @OneOf(['newest', 'oldest'], { optional: true })
  order?: 'newest' | 'oldest';

  @blankIsNothing
  @PlainText(100, { optional: true })
  type?: string;

  @blankIsNothing
  @PlainText(100, { optional: true })
  who?: string;

  @blankIsNothing
  @PlainText(6, { optional: true })
  page?: string;
}

/** As it was known by when. */
export class KnownAskedDto {
  @OneOf(['now'], { optional: true })
  known?: 'now';
}

/** A moment, or a version, to go to. */
export class MomentAskedDto {
  @blankIsNothing
  @PlainText(60, { optional: true })
  instant?: string;

  @blankIsNothing
  @PlainText(10, { optional: true })
  version?: string;
}

/** Two versions to compare. */
export class ChangesAskedDto {
  @blankIsNothing
  @PlainText(10, { optional: true })
  from?: string;

  @blankIsNothing
  @PlainText(10, { optional: true })
  to?: string;
}

/** How far a process is drawn, and for which screen. */
export class PictureAskedDto {
  @PlainText(10, { optional: true })
  to?: string;

  @OneOf(['wide', 'narrow'], { optional: true })
  shape?: 'wide' | 'narrow';
}

/** Where a list goes on. */
export class FurtherAskedDto {
  @PlainText(1000, { optional: true })
  after?: string;
}
