import type { Act } from './act.js';
import { acts } from './index.js';
import type { Carried, Fields } from './shape.js';

type Acts = typeof acts;

/** The types of what is declared as an act. */
export type DeclaredType = keyof Acts;

/** What each carries. */
export type DeclaredData = { readonly [T in DeclaredType]: Carried<Acts[T]> };

/** Something of each act, by its type. */
export function ofEachAct<P extends keyof Act>(of: P): { readonly [T in DeclaredType]: Acts[T][P] } {
  return Object.fromEntries(Object.entries(acts).map(([type, one]) => [type, one[of]])) as never;
}

/** An act whose facts and data are not asked for. */
export type AnyAct = Act<string, string, Fields, unknown>;

/** The act of a type; undefined for what is not declared as one. */
export function actOf(type: string): AnyAct | undefined {
  return Object.hasOwn(acts, type) ? (acts[type as DeclaredType] as unknown as AnyAct) : undefined;
}

/** Every act, in the order in which they are met. */
export const everyAct = Object.values(acts) as unknown as readonly AnyAct[];
