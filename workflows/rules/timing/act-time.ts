/** The field in which a command says when the act was done: the one that ends in `At`. */
export function fieldOfTime(data: object | null): string {
  const field = Object.keys(data ?? {}).find((name) => name.endsWith('At'));
  return field ? `data.${field}` : 'data';
}
