import { expressionsIn } from '../support/regular-expressions/collect.js';
import { judge } from '../support/regular-expressions/judge.js';

const { written, putTogether } = expressionsIn(['src', 'workflows']);

/** What is put together while running, each with why nobody from outside has a hand in it. */
const notFromOutside: Readonly<Record<string, string>> = {
  'src/cli/law/test-coverage.ts': 'made of provisions, read in our own sources',
  'src/platform/http/fields/figure.ts': 'digits, with a number of decimals that a field declares',
  'src/platform/http/route-table.ts': 'made of our own routes: one `[^/]+` between each two slashes',
};

// One expression that takes a power of the length of a text, or worse, is enough for anybody to stop the service.
describe('regular expressions', () => {
  const distinct = new Map(written.map((each) => [`/${each.source}/${each.flags}`, each] as const));

  it.each([...distinct.values()].map((each) => [`${each.file}:${each.line}`, each] as const))(
    'takes time in proportion to the text: %s',
    (_place, { source, flags }) => expect(judge(source, flags)).toEqual({ is: 'linear' }),
  );

  it('are all to be read in the source, but for those that nobody from outside has a hand in', () => {
    expect([...new Set(putTogether.map(({ file }) => file))].sort()).toEqual(Object.keys(notFromOutside));
  });
});

describe('the judge of regular expressions', () => {
  it.each([
    ['^(a+)+$', 'exponential'],
    ['^(?:a|a)*$', 'exponential'],
    ['^(?:\\w+\\s?)*$', 'exponential'],
    ['^(?:\\s|\\d{1,4}(?:am)?|\\.)*$', 'exponential'],
    ['^(?:the |publication of (?:the )?)*$', 'exponential'],
    ['^(?:date|dates?)*$', 'exponential'],
    ['^(a*)*$', 'exponential'],
    ['^\\s*\\W*\\d', 'polynomial'],
    ['\\s+$', 'polynomial'],
    ['-+$', 'polynomial'],
    ['\\d\\s*(?:of\\s*)?\\s*may', 'polynomial'],
    ['\\bfoo\\b.*$', 'polynomial'],
    ['\\bfoo\\b[^.]*\\.', 'polynomial'],
    ['a(?:.*b)?', 'polynomial'],
    ['(?:now |been )*abandoned', 'polynomial'],
    ['(?=.*a)b', 'polynomial'],
    ['<!--.*?-->', 'polynomial'],
    ['(?<=a+)b', 'not judged'],
    ['(a+)b\\1', 'not judged'],
  ])('finds %s %s', (source, is) => expect(judge(source, '')).toMatchObject({ is }));

  it.each([
    '^\\d+$',
    '^[a-z]+(?:-[a-z]+)*$',
    '\\bconflicts?\\b[^.]{0,80}\\bnone\\b',
    '\\bdeclar\\w+ of interests?\\b',
    '\\bfoo\\b[^.]*',
    '^(?:\\s|\\d(?:am)?|\\bthe\\b)*$',
    '(\\d)([/.-])\\d\\2\\d',
    '[;!?](?=\\s|$)|\\n',
  ])('lets %s pass', (source) => expect(judge(source, 'gi')).toEqual({ is: 'linear' }));
});
