import { readdirSync } from 'node:fs';

interface Attack {
  readonly name: unknown;
  readonly run: unknown;
}

// Attacks take long and are run apart from this suite; that each can be run at all is seen here.
describe('an attack', () => {
  const folder = new URL('../attack/', import.meta.url);
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file !== 'run.mjs');

  it.each(scripts)('can be run: %s', async (file) => {
    const { name, run } = (await import(new URL(file, folder).href)) as Attack;
    expect(name).toEqual(expect.stringMatching(/^(?:R\d+|[A-Z]\w+): /));
    expect(run).toBeInstanceOf(Function);
  });
});
