import { good, reworded, type Json } from '../support/notices/good-notices.js';
import { lint, only } from '../support/notices/lint.js';
import { publishedStandstills, type PublishedStandstill } from '../support/notices/published-standstills.js';

/** The ways in which authors write a date. */
const WRITTEN: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => date.split('-').reverse().join('/'),
  (date) => date.split('-').reverse().join('.'),
  (date) => `midnight on ${inWords(date)}`,
  (date) => `23:59 on ${inWords(date)}`,
];

function inWords(date: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${date}T12:00:00Z`));
}

function noticeSaying(deadline: string, { ocid, published, offset }: PublishedStandstill): Json {
  const notice = reworded('intention, C', 'by 8 April 2026', deadline);
  const services = reworded('intention, C', '1 May 2026 to 30 April 2028', '1 January 2028 to 31 December 2028');
  return { ...notice, tender: services['tender'], ocid, date: `${published}:00${offset}` };
}

describe('notices that were published', () => {
  it.each(publishedStandstills.map((notice) => [notice.service, notice] as const))(
    'are judged as the law has it: %s',
    (_, notice) => {
      const { stated, lastDay } = notice;
      const noDate = 'within 8 days of publication of this notice';
      const deadlines = stated === null ? [noDate] : WRITTEN.map((write) => `by ${write(stated)}`);
      for (const deadline of deadlines) {
        const { published, findings } = lint(noticeSaying(deadline, notice));
        expect(published).toBe(notice.published.slice(0, 10));
        expect(findings.map(({ code, found, expected }) => [code, found, expected])).toEqual(
          {
            right: [],
            'too short': [['deadline-too-early', stated, lastDay]],
            'no valid date': [['deadline-not-a-date', noDate, lastDay]],
          }[notice.verdict],
        );
      }
    },
  );
});

/** Wordings met in published notices; the sentences around them are our own. */
describe('wordings of published notices', () => {
  it('may spell the standstill out, start, end and earliest signature', () => {
    const words =
      'by 3rd April 2026. The publication of this notice triggers an 8-working-day standstill period.<br/><br/>Standstill Start Date: Wednesday, 25 March 2026 (The day after publication).<br/><br/>Standstill End Date: Friday, 3 April 2026 at 23:59.<br/><br/>Earliest Possible Contract Signature: Saturday 4 April 2026';
    expect(lint(reworded('intention, C', 'by 8 April 2026', words)).findings).toMatchObject([
      { code: 'deadline-too-early', found: '2026-04-03', expected: '2026-04-08' },
    ]);
  });

  it('may give 31 April, with a signature that the form forced', () => {
    const notice = {
      ...reworded('intention, C', 'by 8 April 2026', 'by 31 April 2026'),
      date: '2026-03-18T12:00:00Z',
      contracts: [{ dateSigned: '2026-03-18T00:00:00Z', value: { amount: 90_000 } }],
      title:
        'IMPORTANT: V.2.2.2 (CONTRACT SIGNATURE DATE) IS INPUTTED AS 18/03 DUE TO A CENTRAL SYSTEM ISSUE - THIS NOTICE IS AN INTENTION TO AWARD NOTICE AND THEREFORE THE CONTRACT WILL NOT BE SIGNED UNTIL THE STANDSTILL PERIOD HAS FULLY CONCLUDED',
    };
    expect(lint(notice).findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error deadline-impossible',
      'info signed-before-standstill-ended',
    ]);
  });

  it('may run the ordinal into the next word', () => {
    expect(
      only('deadline-too-early', reworded('intention, C', 'by 8 April 2026', 'by the 3rdof April 2026')),
    ).toHaveLength(1);
  });

  it('may leave the guidance on managing conflicts in', () => {
    const words =
      'No conflicts of interest identified among the group. The non-conflicted members have assessed the nature and risk of this conflict. Potential steps may include: excluding the conflicted member.';
    expect(lint(reworded('intention, C', 'No conflicts of interest were identified.', words)).findings).toMatchObject([
      { code: 'placeholder-text', severity: 'warning', found: 'Potential steps may include' },
    ]);
  });

  it('may misspell the Regulations', () => {
    expect(lint(reworded('urgent award', /Health Care Services/, 'Heath Care Services'))).toMatchObject({
      notice: 'urgent-award',
      findings: [],
    });
    expect(good('urgent award')).toBeDefined();
  });
});
