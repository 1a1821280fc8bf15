import { readdirSync, readFileSync } from 'node:fs';
import { everyAct } from '../../../workflows/acts/commands.js';
import { keptInConfidence } from '../../../workflows/conflicts/in-confidence.js';

const folder = new URL('../../../workflows/acts/conflicts/', import.meta.url);
const declared = readdirSync(folder)
  .map((file) => /= act\('(\w+)'/.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1])
  .filter((type) => type !== undefined);

describe('what is said in words of a conflict of interest', () => {
  it('is told by the acts of the matter, and by no other', () => {
    const kept = everyAct.filter(({ inConfidence }) => inConfidence).map(({ type }) => type);
    expect(declared).toContain('DeclareConflict');
    expect([...kept].sort()).toEqual([...declared].sort());
  });

  it.each(everyAct.filter(({ type }) => declared.includes(type)).map(({ event }) => event))(
    'is kept in %s from whoever it is not about and who is no confidant',
    (type) => {
      const said = { type, data: { derived: { person: 'ann' } } };
      expect(keptInConfidence(said, { person: 'bob', confidant: false })).toBe(true);
      expect(keptInConfidence(said, { person: 'ann', confidant: false })).toBe(false);
      expect(keptInConfidence(said, { person: 'bob', confidant: true })).toBe(false);
    },
  );
});
