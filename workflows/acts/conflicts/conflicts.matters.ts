import type { Asking, Happening } from '../act.js';

/** What somebody declares rests on what they have declared before, and moves it alone. */
export const ofPerson = {
  rests: (data: { readonly person?: string }, { person }: Asking<unknown>) => [`person:${data.person ?? person}`],
  moves: ({ data }: Happening<object, unknown>) => [`person:${String(data.derived?.person)}`],
  tag: 'optional',
} as const;
