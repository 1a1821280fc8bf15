import { englandAndWales } from '../../src/deadlines/holidays/england-and-wales.js';
import { couldNotBeRead, lintDocument } from '../../src/notices/lint/lint-document.js';
import { goodNotices, type GoodNotice } from '../support/notices/good-notices.js';

describe('a notice that says all that its Schedule asks for', () => {
  it.each([
    ['intention, C', 'intention-to-award', 'direct-award-c'],
    ['intention, most suitable provider', 'intention-to-award', 'most-suitable-provider'],
    ['intention, competitive', 'intention-to-award', 'competitive'],
    ['award, A', 'award', 'direct-award-a'],
    ['award, B', 'award', 'direct-award-b'],
    ['award, C', 'award', 'direct-award-c'],
    ['award, most suitable provider', 'award', 'most-suitable-provider'],
    ['award, competitive', 'award', 'competitive'],
    ['award, call-off', 'award', 'call-off'],
    ['intended approach', 'intended-approach', 'most-suitable-provider'],
    ['invitation', 'invitation', 'competitive'],
    ['urgent award', 'urgent-award', 'urgent'],
    ['modification', 'modification', null],
    ['urgent modification', 'urgent-modification', 'urgent'],
    ['abandonment', 'abandonment', 'most-suitable-provider'],
  ] as const)('has nothing found against it: %s', (name: GoodNotice, notice, process) => {
    const result = lintDocument(goodNotices[name], englandAndWales);
    expect(couldNotBeRead(result)).toBe(false);
    expect(result).toMatchObject({ notice, process, published: '2026-03-24', findings: [] });
  });
});
