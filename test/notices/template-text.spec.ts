import { good, reworded } from '../support/notices/good-notices.js';
import { found, only } from '../support/notices/lint.js';

describe('text of the template', () => {
  it.each([
    '[Add date]',
    '[insert name of the committee]',
    '[Please insert the value]',
    '[date]',
    '[ ]',
    '<<date>>',
    '&lt;insert date&gt;',
    '{{date}}',
    'DD/MM/YYYY',
    'dd.mm.yy',
    'XX/XX/XXXX',
    'xx/xx/2026',
    'XX April 2026',
    'XXXX',
    '£XX,XXX',
    'TBC',
    'TBD',
    '(insert date)',
    '______',
    'Click here to enter a date.',
    'The following line should be included:',
    'Potential steps may include',
    'delete as appropriate',
    'the deadline for representations is to be confirmed',
  ])('is found where it was left in: %s', (words) => {
    const notice = { ...good('award, C'), title: `See this. ${words} and so on.` };
    expect(only('placeholder-text', notice)).toMatchObject([{ path: 'title' }]);
  });

  it.each([
    'WA Ref:[166699]',
    'see section [4] of the policy',
    'the relevant authority [the ICB]',
    'delivered at 1-3 High St, e.g. on Tuesdays ...',
    'value for money, and added value',
    'Phase XX of the programme',
    'locations will be agreed with the provider',
  ])('is not seen in: %s', (words) => {
    expect(only('placeholder-text', { ...good('award, C'), title: words })).toEqual([]);
  });

  it('is an error where an item of the Schedule should have stood', () => {
    const notice = reworded('intention, C', 'the Finance and Contracting Committee of the ICB', '[insert names]');
    expect(only('placeholder-text', notice)).toMatchObject([
      { severity: 'error', provision: 'Sch 3 para 6', found: '[insert names]' },
    ]);
    expect(found(notice)).toContain('error decision-makers-missing');
  });

  it('is a warning where the deadline should have stood, and the deadline is remarked on as missing', () => {
    const notice = reworded('intention, C', 'by 8 April 2026', 'by [Add date]');
    expect(found(notice)).toEqual(['warning placeholder-text', 'info deadline-missing']);
  });
});
