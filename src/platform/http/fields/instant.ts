import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { readAtOnceBy, UNREAD } from './at-once.js';
import { field, type FieldOptions } from './field.js';
import { readInstant } from './instant-text.js';

function wrongWithInstant(value: unknown): string | undefined {
  const read = readInstant(value);
  return 'wrong' in read ? read.wrong : undefined;
}

/** A moment; arrives in the handler as a UTC ISO string with milliseconds, however it was written. See {@link readInstant}. */
export function IsInstantField(options: FieldOptions = {}): PropertyDecorator {
  const schema = {
    type: String,
    example: '2026-03-24T17:30:00Z',
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)?$',
  } as const;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      const read = readInstant(value);
      return 'instant' in read ? read.instant : value;
    }),
    field({ name: 'instant', wrong: wrongWithInstant, schema }, options),
    readAtOnceBy((value) => {
      const read = readInstant(value);
      return 'instant' in read ? read.instant : UNREAD;
    }, options),
  );
}
