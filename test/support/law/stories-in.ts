import { readdirSync } from 'node:fs';

/** The stories of a file, by their names: what each `*.story.ts` exports as `stories`. */
export type Stories<S> = Readonly<Record<string, S>>;

/**
 * Every story of a folder: of each `*.story.ts` in it, so that nobody names one by hand. Those of the processes come first: what is met in
 * them is the example of it.
 *
 * @param folder as the module that asks sees it: `import.meta.url`.
 */
export async function storiesIn<S>(folder: string): Promise<Stories<S>> {
  const files = readdirSync(new URL('.', folder)).filter((file) => file.endsWith('.story.ts'));
  const inOrder = [...files.filter((file) => file === FIRST), ...files.filter((file) => file !== FIRST).sort()];
  const found: Record<string, S> = {};
  for (const file of inOrder) {
    const { stories } = (await import(new URL(file, folder).href)) as { readonly stories: Stories<S> };
    const again = Object.keys(stories).filter((name) => name in found);
    if (again.length > 0) throw new Error(`${file} tells ${again.join(', ')}, which another file tells`);
    Object.assign(found, stories);
  }
  return found;
}

const FIRST = 'processes.story.ts';
