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

  it('is there for each way in which a stranger or an operator could do harm', () => {
    const ways = Array.from({ length: 16 }, (_, at) => `r${at + 1}`);
    expect(scripts.map((file) => file.split('-', 1)[0])).toEqual(expect.arrayContaining(ways));
  });
});
