import type { Type } from '@nestjs/common';
import { documentRef, type CommandType } from '../../../workflows/index.js';
import { classOf } from '../../platform/http/fields/class-of.js';
import { ListOf } from '../../platform/http/fields/index.js';

const MOST = 50;

/** What rests on no document: before there is a procurement nothing can be uploaded to it, and time and holiday lists show themselves. */
const none: readonly CommandType[] = ['OpenProcurement', 'EndStandstill', 'ApplyCalendar'];

/**
 * Lets every act carry the documents that it rests on, each uploaded before and named by its digest: minutes, a signed contract, a
 * marked bid, an e-mail. Acts whose own class declares documents keep what they say of them.
 */
export function withDocuments<T extends Readonly<Record<CommandType, Type>>>(dtos: T): T {
  const classes = new Set(
    Object.entries<Type>(dtos).flatMap(([type, dto]) => (none.includes(type as CommandType) ? [] : [dto])),
  );
  for (const dto of classes) {
    if (declares(dto)) continue;
    const description = 'The documents that it rests on, uploaded before';
    ListOf(() => classOf(documentRef), { optional: true, max: MOST, description })(
      dto.prototype as object,
      'documents',
    );
  }
  return dtos;
}

/** By what is documented of the class, which is what a request may carry. */
function declares(dto: Type): boolean {
  const documented = Reflect.getMetadata('swagger/apiModelPropertiesArray', dto.prototype as object) as unknown;
  return Array.isArray(documented) && documented.includes(':documents');
}
