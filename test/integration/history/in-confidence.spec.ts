import type { KnownPerson, Role } from '../../../src/identity/index.js';
import { inConfidence } from '../../../src/history/in-confidence.js';
import type { EventView } from '../../../src/history/history.views.js';

const disclosed = { description: { value: 'Her brother works there.' } };
const event = (type: string, data: object) => ({ type, data, disclosed }) as unknown as EventView;
const declared = event('ConflictDeclared', { kind: 'indirect', derived: { person: 'ann' } });

function reader(id: string, ...roles: Role[]): KnownPerson {
  return { person: { id }, memberships: [{ organisation: { id: 'icb' }, roles }] } as unknown as KnownPerson;
}

describe('what was said in words of a conflict of interest', () => {
  it.each([
    ['the conflicts guardian', reader('guardian', 'conflicts-guardian'), true],
    ['an auditor', reader('auditor', 'auditor'), true],
    ['the person concerned', reader('ann', 'commissioner'), true],
    ['a decision-maker', reader('dora', 'decision-maker'), false],
    ['a commissioner', reader('lead', 'commissioner'), false],
  ])('is read by %s: %#', (_who, known, reads) => {
    expect(inConfidence(declared, 'icb', known).disclosed).toEqual(reads ? disclosed : undefined);
  });

  it('is not read by the guardian of another authority', () => {
    expect(inConfidence(declared, 'other', reader('guardian', 'conflicts-guardian')).disclosed).toBeUndefined();
  });

  it('leaves every other event as it is', () => {
    const other = event('OfferRecorded', {});
    expect(inConfidence(other, 'icb', reader('lead', 'commissioner'))).toBe(other);
  });
});
