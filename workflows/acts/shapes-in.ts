import type { Fields, Kind, Shape } from './shape.js';

/** Every shape that fields hold, in lists and within one another too; one that stands in several is given as often. */
export function shapesIn(carries: Fields): readonly Shape[] {
  return Object.values(carries).flatMap(({ kind }) => {
    const held = heldIn(kind);
    return held ? [held, ...shapesIn(held.carries)] : [];
  });
}

const heldIn = (kind: Kind): Shape | null =>
  kind.is === 'list' ? heldIn(kind.of) : kind.is === 'object' ? kind.shape : null;
