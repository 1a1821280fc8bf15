import { InvalidInput } from '../errors.js';

/** What is sent here is the data of a command itself, not wrapped in `data`: fields are named as they were sent. */
export function withoutData<T extends { readonly field?: string }>(about: T): T {
  return about.field === undefined ? about : { ...about, field: about.field.replace(/^data\./, '') };
}

/** The same for what the engine found not to be well formed. */
export async function namedAsSent<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(
      error.errors.map(({ field, message }) => ({ field: field.replace(/^data\./, ''), message })),
      error.message,
    );
  }
}
