import { connected, type RelationKind } from '../../../workflows/index.js';

const named = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, { id, kind: 'provider', name: id.toUpperCase() } as const]));

const related = (
  organisation: string,
  relation: RelationKind,
  other: string,
  from: string | null = null,
  until: string | null = null,
) => ({ organisation, relation, other, from, until });

describe('what an organisation is connected with', () => {
  const organisations = named('a', 'b', 'c', 'd');

  it('is reached in either direction and through others, once, however many circles there are', () => {
    const relations = [
      related('a', 'parent', 'b'),
      related('c', 'partner', 'b'),
      related('a', 'partner', 'c'),
      related('c', 'members-employer', 'd'),
      related('d', 'subsidiary', 'a'),
    ];
    expect(connected({ organisations, relations }, 'b', '2026-03-02')).toEqual([
      { id: 'b', name: 'B', through: null },
      { id: 'a', name: 'A', through: 'A is the parent of B' },
      { id: 'c', name: 'C', through: 'C is a partner of B' },
      { id: 'd', name: 'D', through: 'A is the parent of B; D is a subsidiary of A' },
    ]);
  });

  it('is what the register says on the day', () => {
    const relations = [related('a', 'parent', 'b', '2026-03-02', '2026-03-31')];
    const ids = (on: string) => connected({ organisations, relations }, 'b', on).map(({ id }) => id);
    expect(ids('2026-03-01')).toEqual(['b']);
    expect(ids('2026-03-02')).toEqual(['b', 'a']);
    expect(ids('2026-03-31')).toEqual(['b', 'a']);
    expect(ids('2026-04-01')).toEqual(['b']);
  });

  it('is itself where the register knows nothing else', () => {
    expect(connected({ organisations, relations: [] }, 'z', '2026-03-02')).toEqual([
      { id: 'z', name: 'z', through: null },
    ]);
  });
});
