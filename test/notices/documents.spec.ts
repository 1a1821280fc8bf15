import fc from 'fast-check';
import { englandAndWales } from '../../src/deadlines/holidays/england-and-wales.js';
import { findingCodes } from '../../src/notices/lint/codes.js';
import { couldNotBeRead, lintDocument } from '../../src/notices/lint/lint-document.js';
import { severities } from '../../src/notices/lint/types.js';
import { good, goodNotices, reworded, type Json } from '../support/notices/good-notices.js';
import { lint } from '../support/notices/lint.js';

const late = (): Json => reworded('intention, C', 'by 8 April', 'by 3 April');

describe('what can be read', () => {
  it('is a release, a package of one, or a record with its releases or its compiled release, all alike', () => {
    const release = late();
    const expected = lint(release);
    expect(lint({ uri: 'x', version: '1.1', releases: [release] })).toEqual(expected);
    expect(lint({ records: [{ ocid: release['ocid'], releases: [release] }] })).toEqual(expected);
    expect(
      lint({ records: [{ releases: [{ url: 'https://x.example', date: '2026-03-24' }], compiledRelease: release }] }),
    ).toEqual(expected);
  });

  it('is a package of several, each judged, with the findings of all and the place of each', () => {
    const first = late();
    const second = {
      ...good('award, A'),
      ocid: 'ocds-h6vhtk-0bbbbb',
      id: '2',
      date: '2026-03-25T10:00:00Z',
      parties: [],
    };
    const result = lint({ releases: [second, first] });
    expect(result).toMatchObject({ notice: 'award', process: 'direct-award-a', published: '2026-03-25', release: '2' });
    expect(result.findings.map(({ code, path }) => [code, path])).toEqual([
      ['provider-address-missing', 'releases[0].awards[0].suppliers[0].address'],
      ['deadline-too-early', 'releases[1].description'],
    ]);
    expect(result.releases).toMatchObject([
      { notice: 'award' },
      { notice: 'intention-to-award', release: '012345-2026' },
    ]);
  });

  it.each([
    [null, ''],
    [[], ''],
    ['text', ''],
    [{}, ''],
    [{ hello: 1 }, ''],
    [{ releases: [] }, 'releases'],
    [{ releases: {} }, 'releases'],
    [{ releases: [{}] }, 'releases[0]'],
    [{ releases: [good('award, A'), 7] }, 'releases[1]'],
    [{ records: 1 }, 'records'],
    [{ records: [{}] }, 'records'],
    [{ records: [{ compiledRelease: 3 }] }, 'records[0].compiledRelease'],
  ])('is not %j, and the place is named', (document, path) => {
    const result = lintDocument(document, englandAndWales);
    expect(couldNotBeRead(result)).toBe(true);
    expect(result).toEqual({ path, message: expect.any(String) as string });
  });

  it('is text with markup, entities and the spaces of word processors', () => {
    const notice = reworded('intention, C', 'by 8 April 2026', 'by&nbsp;3<sup>rd</sup>\u00a0April&#32;2026</p><p>');
    expect(lint(notice).findings).toMatchObject([{ code: 'deadline-too-early', found: '2026-04-03' }]);
  });
});

describe('whatever it is given, the linter', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Provider Selection Regime intention to award notice. Representations by 3 April 2026 at 5pm.',
      'PSR award under Direct Award Process C. Standstill 25 March - 8 April 2026 [Add date] £1',
      'PSR urgent award, regulation 14, from 1/4/26 to 31/3/28',
      'PSR contract modification notice modified on 99/99/9999',
      '2026-03-24T11:59:21Z',
      '9999-12-31T23:59:59Z',
      '1900-01-01',
    ),
  );
  const names = fc.constantFrom(
    ...[
      'description',
      'title',
      'tender',
      'lots',
      'awards',
      'contracts',
      'parties',
      'roles',
      'suppliers',
      'address',
      'value',
    ],
    ...[
      'amount',
      'date',
      'dateSigned',
      'tag',
      'classification',
      'id',
      'ocid',
      'items',
      'contractPeriod',
      'startDate',
      'status',
    ],
    ...[
      'endDate',
      'amendments',
      'releases',
      'records',
      'compiledRelease',
      'buyer',
      'name',
      'techniques',
      'planning',
      'budget',
    ],
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(['supplier']),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(names, tie('json'), { maxKeys: 8 }),
    ),
  }));

  const answers = (document: unknown): void => {
    const result = lintDocument(document, englandAndWales);
    if (couldNotBeRead(result)) return;
    for (const { code, severity, path, message } of result.findings) {
      expect(findingCodes).toHaveProperty(code);
      expect(severities).toContain(severity);
      expect(typeof path).toBe('string');
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
    }
  };

  it('never throws on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), answers), { numRuns: 300 });
    fc.assert(fc.property(json, answers), { numRuns: 1500 });
  });

  it('never throws on a good notice of which some part became something else', () => {
    const notices = fc.constantFrom(...Object.values<Json>(goodNotices));
    fc.assert(
      fc.property(notices, names, json, names, json, (notice, name, value, inTender, part) => {
        answers({ ...notice, [name]: value });
        answers({ ...notice, tender: { ...(notice['tender'] as Json), [inTender]: part } });
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer twice, and leaves the document as it was', () => {
    const notice = late();
    const before = structuredClone(notice);
    expect(lint(notice)).toEqual(lint(notice));
    expect(notice).toEqual(before);
  });
});
