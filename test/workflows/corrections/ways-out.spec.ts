import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { content, contentUnderC, inStandstill, terms, standstillOver } from '../../support/law/places/procurements.js';

describe('where what came before was put down wrongly', () => {
  it('the refusal names the act that puts it right, and what of the record', () => {
    const story = contentUnderC().at('2026-03-23').does('SubmitIntentionNotice', { content }).at('2026-03-25');
    story.tries('RecordIntentionNoticePublished', { publishedAt: '2026-03-23T08:59:59.999Z' });
    expect(story.reasons).toMatchObject([
      {
        unblock:
          'Give a time from then on. Where what came before was put down wrongly: Correct the record: when the notice was submitted.',
      },
    ]);
  });

  it('and for the end of a standstill, which nobody puts down, the day that it was counted from', () => {
    const story = standstillOver('direct-award-c').tries('EnterIntoContract', {
      ...terms,
      enteredIntoAt: '2026-04-08T22:59:59.999Z',
    });
    for (const { unblock } of story.reasons) {
      expect(unblock).toContain('Correct the record: the day of publication that the standstill is counted from.');
    }
  });

  it('also for what was typed wrongly at the opening', () => {
    const story = inStandstill('direct-award-c').tries('AmendProcurement', { title: 'Another', reason: 'A slip.' });
    expect(story.reasons).toMatchObject([{ unblock: expect.stringContaining('Correct the record') }]);
  });

  it('no refusal sends anybody to correct what came before without saying how', () => {
    const root = fileURLToPath(new URL('../../../workflows/', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const vague = files.filter((file) =>
      /correct (what came before|the instant)/i.test(readFileSync(`${root}${file}`, 'utf8')),
    );
    expect(vague).toEqual([]);
  });
});
