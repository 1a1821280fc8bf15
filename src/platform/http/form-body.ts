import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInput, UnsupportedContent } from '../errors.js';
import { markOf, routeMark } from './route-config.js';

/** More inputs than any form of ours has. */
const MOST_INPUTS = 5000;
const LONGEST_NAME = 300;

/** What the form of a page sent: the inputs by their names, in the order of the page, a name as often as it was sent. */
export class FormBody {
  constructor(readonly entries: readonly (readonly [name: string, value: string])[]) {}

  /** The first value of a name; undefined where the form did not send it. */
  one(name: string): string | undefined {
    return this.entries.find(([each]) => each === name)?.[1];
  }

  all(name: string): readonly string[] {
    return this.entries.flatMap(([each, value]) => (each === name ? [value] : []));
  }
}

/** For a handler of a page that takes what a form sends (`application/x-www-form-urlencoded`), and nothing else. */
export const TakesForm = (): MethodDecorator => routeMark({ takesForm: true });

/** Injects what the form sent. The handler must be marked `@TakesForm()`. */
export const Form = createParamDecorator((_data: unknown, context: ExecutionContext): FormBody => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof FormBody)) throw new UnsupportedContent('Send what the form of the page sends.');
  return body;
});

/** Reads the bodies of forms for handlers that take them; everybody else is told (415) what they take. */
export function readForms(fastify: FastifyInstance, otherwise: string): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    if (markOf<boolean>(request, 'takesForm') !== true) {
      done(request.is404 ? null : new UnsupportedContent(otherwise));
      return;
    }
    try {
      done(null, parseForm(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** The inputs of a form. Refuses more of them than any form has. Line ends, which browsers send as CR LF, become LF. */
export function parseForm(body: string): FormBody {
  let inputs = body === '' ? 0 : 1;
  for (const character of body) if (character === '&' && ++inputs > MOST_INPUTS) throw tooMany();
  const entries = [...new URLSearchParams(body)].map(([name, value]) => {
    if (name.length > LONGEST_NAME) throw InvalidInput.field('body', 'has an input with an absurdly long name');
    return [name, value.replace(/\r\n?/g, '\n')] as const;
  });
  return new FormBody(entries);
}

const tooMany = (): InvalidInput => InvalidInput.field('body', `has more than ${MOST_INPUTS} inputs`);
