const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#96': '`',
};

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27|#96);/g, (_, name: string) => entities[name]!);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

const control = /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g;

/** What a browser sends of the inputs of a page as they stand, in their order, without any button. */
export function sentBy(html: string): readonly (readonly [name: string, value: string])[] {
  return [...html.matchAll(control)].flatMap(([found]) => {
    const tag = /^<[^>]*>/.exec(found)![0];
    const name = attribute(tag, 'name');
    if (name === undefined) return [];
    if (found.startsWith('<textarea')) {
      const text = found.slice(tag.length, -'</textarea>'.length);
      return [[name, plain(text.startsWith('\n') ? text.slice(1) : text)] as const];
    }
    if (found.startsWith('<select')) {
      const options = [...found.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => / selected/.test(option)) ?? options[0];
      return chosen === undefined ? [] : [[name, attribute(chosen, 'value') ?? ''] as const];
    }
    const type = attribute(tag, 'type');
    if (type === 'file') return [];
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)) return [];
    return [[name, attribute(tag, 'value') ?? ''] as const];
  });
}
