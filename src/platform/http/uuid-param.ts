import { Param, type PipeTransform } from '@nestjs/common';
import { Denial } from '../errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Injects a UUID of the address. What is none cannot be the id of anything: it is answered (404) as if there were no such `thing`. */
export const UuidParam = (name: string, thing: string): ParameterDecorator =>
  Param(name, {
    transform(value) {
      if (!UUID.test(value)) throw new Denial('not-found', `There is no such ${thing}.`);
      return value;
    },
  } satisfies PipeTransform<string, string>);
