import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledRelease, versionedRelease, type Json } from '../../../src/notices/ocds/merge.js';
import { mergeRulesOf } from '../../../src/notices/ocds/merge-rules.js';
import { publishedRules } from '../../../src/notices/ocds/published-rules.js';
import { describeWithPublished } from '../../support/shared-data.js';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../shared/data/ocds/${path}`, import.meta.url)), 'utf8'));

const release = (id: string, date: string, said: Json): Json => ({
  ocid: 'ocds-abc123-1',
  id,
  date,
  tag: ['tender'],
  ...said,
});

describe('the releases of a contracting process, merged', () => {
  const first = release('1', '2026-01-01T00:00:00Z', {
    tender: { id: 'T', title: 'Eye tests', submissionMethod: ['electronicSubmission', 'inPerson'] },
    awards: [{ id: 'a', status: 'pending' }],
  });
  const second = release('2', '2026-02-01T00:00:00Z', {
    tender: { id: 'T', title: null, submissionMethod: ['electronicSubmission'] },
    awards: [
      { id: 'b', status: 'active' },
      { id: 'a', status: 'active' },
    ],
  });

  it('say together what the later says over the earlier, whatever their order', () => {
    const compiled = {
      tag: ['compiled'],
      id: 'ocds-abc123-1-2026-02-01T00:00:00Z',
      date: '2026-02-01T00:00:00Z',
      ocid: 'ocds-abc123-1',
      tender: { id: 'T', submissionMethod: ['electronicSubmission'] },
      awards: [
        { id: 'a', status: 'active' },
        { id: 'b', status: 'active' },
      ],
    };
    expect(compiledRelease([first, second], publishedRules)).toEqual(compiled);
    expect(compiledRelease([second, first], publishedRules)).toEqual(compiled);
  });

  it('keep every value that a field has had', () => {
    const { awards } = versionedRelease([first, second], publishedRules) as { awards: { status: unknown[] }[] };
    expect(awards[0]!.status).toEqual([
      { releaseID: '1', releaseDate: '2026-01-01T00:00:00Z', releaseTag: ['tender'], value: 'pending' },
      { releaseID: '2', releaseDate: '2026-02-01T00:00:00Z', releaseTag: ['tender'], value: 'active' },
    ]);
  });
});

const fixtures = {
  path: 'ocds/merge/schema.json',
  untested: 'releases are merged as the merge library of the standard merges them',
};

describeWithPublished('the fixtures of the merge library of the standard', fixtures, () => {
  const folders = [
    ['1.0', 'merge/release-schema-1__0__3.json'],
    ['1.1', 'merge/release-schema-1__1__4.json'],
    ['schema', 'merge/schema.json'],
  ] as const;

  const cases = folders.flatMap(([folder, schema]) =>
    readdirSync(fileURLToPath(new URL(`../../../../shared/data/ocds/merge/${folder}`, import.meta.url)))
      .filter((file) => /-(?:compiled|versioned)\.json$/.test(file))
      .map((file) => [`${folder}/${file}`, schema] as const),
  );

  it.each(cases)('%s', (file, schema) => {
    const releases = read(`merge/${file.replace(/-(?:compiled|versioned)\.json$/, '.json')}`) as Json[];
    const rules = mergeRulesOf(read(schema) as Json);
    const merged = file.includes('-compiled') ? compiledRelease(releases, rules) : versionedRelease(releases, rules);
    expect(merged).toEqual(read(`merge/${file}`));
  });

  it('set for the fields that are published the rules that the schema has', () => {
    const rules = mergeRulesOf(read('release-schema.json') as Json);
    for (const [path, rule] of publishedRules) expect([path, rules.get(path)]).toEqual([path, rule]);
  });
});
