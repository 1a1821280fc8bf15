import type { AnyAct } from '../acts/commands.js';
import type { AnyCommand, Standing } from '../facts/stream.js';
import type { StreamKind } from './stream-kind.js';

type Declared = 'acts' | 'restsOn' | 'touches' | 'onward' | 'tagOf';

/** What a kind of stream takes from the declarations of its acts. */
export function asDeclared<S extends Standing<unknown>, C extends AnyCommand>(
  acts: Readonly<Record<C['type'], unknown>>,
): Pick<StreamKind<S, C, never>, Declared> {
  // The compiler has held each act to what it carries where it was declared; by its type alone it is any of them.
  const actOf = (type: C['type']): AnyAct<S['facts']> => acts[type] as AnyAct<S['facts']>;
  return {
    acts: Object.keys(acts),
    restsOn: ({ type, data }, asking) => {
      const { rests } = actOf(type);
      return rests === '*' ? '*' : rests({ ...data }, asking);
    },
    touches: ({ type, data }, id) => actOf(type).touches({ ...data }, id),
    onward: ({ facts }, { type, data }, events) => actOf(type).onward({ ...data }, { facts, events }),
    tagOf: (type) => actOf(type).tag,
  };
}

/** The matters that the event of an act moves; `facts` as they are after it. */
export const movedBy = <F>(act: AnyAct<F>, data: Readonly<Record<string, unknown>>, facts: F): readonly string[] =>
  act.moves({ data, facts });
