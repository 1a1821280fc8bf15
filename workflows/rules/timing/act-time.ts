import { isInstant } from '../../calendar/index.js';

/** The field in which a command says when the act was done: the one that ends in `At` and holds an instant. */
export function fieldOfTime(data: object | null): string {
  const field = Object.entries(data ?? {}).find(
    ([name, value]) => name.endsWith('At') && typeof value === 'string' && isInstant(value),
  );
  return field ? `data.${field[0]}` : 'data';
}
