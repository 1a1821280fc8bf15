import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidInput, type FieldError } from '../errors.js';
import { unreadable } from './readable.js';

const PLACES: Readonly<Record<string, string>> = { query: 'query', param: 'path', custom: 'request' };

/**
 * Checks what arrives against its DTO: every field known, present and of its type, nothing converted by guessing (`"5"` is not
 * a number). All that is wrong is reported at once, per field: `data.reasons[0].text`, `query.limit`, `path.id`.
 */
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transformOptions: { enableImplicitConversion: false, exposeUnsetFields: false },
      validationError: { target: false, value: false },
      exceptionFactory: (errors: ValidationError[]) => new InvalidInput(fieldErrors(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && this.toValidate(metadata) && !isPlainObject(value)) {
      throw InvalidInput.field('body', value === undefined ? 'is missing' : 'must be a JSON object');
    }
    if (metadata.type === 'body' && this.toValidate(metadata)) refuseTooMuch(value as object);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      const place = PLACES[metadata.type];
      if (!(error instanceof InvalidInput) || place === undefined) throw error;
      throw new InvalidInput(error.errors.map(({ field, message }) => ({ field: `${place}.${field}`, message })));
    }
  }
}

/** Before it is looked at field by field, which takes time with every field: even those that are not known. */
function refuseTooMuch(body: object): void {
  const unread = unreadable(body, 'body');
  if (unread.length > 0) throw new InvalidInput(unread);
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** More than anyone repairs in one go: what is sent by the thousand is not answered by the thousand. */
const MOST_ERRORS = 100;

/** What class-validator found, as fields and words that follow their names; the first hundred. */
export function fieldErrors(errors: readonly ValidationError[]): readonly FieldError[] {
  return errors.flatMap((error) => errorsOf(error, '')).slice(0, MOST_ERRORS);
}

function errorsOf(error: ValidationError, parent: string): FieldError[] {
  const field = join(parent, error.property);
  const broken = Object.entries(error.constraints ?? {});
  // That something is no object adds nothing where it is said already that it should have been a list.
  const own = broken
    .filter(([rule]) => rule !== 'nestedValidation' || broken.length === 1)
    .map(([rule, message]) => ({ field, message: inOurWords(rule, message, error.property) }));
  return [...own, ...(error.children ?? []).flatMap((child) => errorsOf(child, field))];
}

function join(parent: string, property: string): string {
  if (parent === '') return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}

/** class-validator's own messages begin with the property's name, which `field` already says. */
function inOurWords(rule: string, message: string, property: string): string {
  if (rule === 'whitelistValidation') return 'is not a known field';
  if (rule === 'nestedValidation') return 'must be an object';
  for (const start of [
    `each value in nested property ${property} `,
    `nested property ${property} `,
    `each value in ${property} `,
  ]) {
    if (message.startsWith(start)) return `each value ${message.slice(start.length)}`;
  }
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
