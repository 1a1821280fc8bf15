import { Param, type PipeTransform } from '@nestjs/common';
import { noProcurement } from './readers.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What cannot be the id of a procurement is the id of none. */
const existing: PipeTransform<string, string> = {
  transform(id) {
    if (!UUID.test(id)) throw noProcurement();
    return id;
  },
};

/** Injects the id of the procurement that the address names. */
export const ProcurementId = (): ParameterDecorator => Param('id', existing);
