import { withTender, type Json } from '../support/notices/good-notices.js';
import { lint, open } from '../support/notices/lint.js';

describe('the kind of notice', () => {
  const described = (description: string, more: Json = {}): string =>
    lint({ ocid: 'ocds-h6vhtk-0eeeee', date: '2026-04-07T10:00:00Z', tag: ['award'], description, ...more }).notice;

  it.each([
    ['This is a Provider Selection Regime (PSR) intention to award notice.', 'intention-to-award'],
    [
      'PSR. This contract has not yet formally been awarded; this notice serves as an intention to award.',
      'intention-to-award',
    ],
    ['This is a PSR confirmation of contract award notice.', 'award'],
    ['Following a Direct Award Process C evaluation under the PSR, this contract has been awarded.', 'award'],
    ['PSR: an intention to award notice was published on 3 March 2026. This contract has now been awarded.', 'award'],
    ['PSR confirmation of contract award notice. Awarded under reg 14 PSR due to an urgent need.', 'urgent-award'],
    ['Awarded under the urgent circumstances provision of the Provider Selection Regime (PSR).', 'urgent-award'],
    ['This is a PSR contract modification notice. This contract has now been formally modified.', 'modification'],
    ['This is a PSR notice of an urgent modification under regulation 14.', 'urgent-modification'],
    [
      'This is a PSR intended approach notice. It is the intention to award a contract using the Most Suitable Provider Process.',
      'intended-approach',
    ],
    ['The ICB intends to follow the Most Suitable Provider process under the PSR.', 'intended-approach'],
    ['This is a Provider Selection Regime (PSR) Contract Notice. Submit bids through the portal.', 'invitation'],
    [
      'Contract not awarded as the Most Suitable Provider process has been abandoned and a Competitive Process will be done.',
      'abandonment',
    ],
    ['The ICB has decided to abandon this PSR procurement.', 'abandonment'],
    [
      'PSR intention to award notice. The ICB may abandon the procurement if circumstances change.',
      'intention-to-award',
    ],
    ['PSR intention to award notice for the Urgent Treatment Centre, to meet urgent need.', 'intention-to-award'],
    ['Something under the PSR.', 'unknown'],
    ['PSR. Awarded under Direct Award Process A.', 'award'],
    ['PSR. The contract to be awarded under Direct Award Process C; standstill begins.', 'unknown'],
    ['Notice of intended award under the PSR.', 'intention-to-award'],
  ])('of "%s" is %s', (description, kind) => {
    expect(described(description)).toBe(kind);
  });

  it('is urgent where the lots speak of an intention under the urgent process and the notice of an award', () => {
    const lots = [{ description: 'This notice is an intention to award a contract under the urgent process.' }];
    expect(described('Awarded under the urgent circumstances provision of the PSR.', { tender: { lots } })).toBe(
      'urgent-award',
    );
  });

  it('is an abandonment where the structure says so and the text does not', () => {
    expect(described('PSR, Direct Award Process C.', { tender: { status: 'cancelled' } })).toBe('abandonment');
  });

  it('is an invitation where the structure says so and the text does not', () => {
    const tender = { title: 'PSR Competitive Process', tenderPeriod: { endDate: '2026-05-01' } };
    expect(described('', { tag: ['tender'], tender })).toBe('invitation');
  });

  it('is left open where a record speaks of two', () => {
    const notice = withTender('intention, C', {
      description: 'This is a Provider Selection Regime (PSR) confirmation of contract award notice.',
    });
    expect(lint(notice).notice).toBe('intention-to-award');
    expect(open(notice)).toContain('notice');
  });

  it('that cannot be told leaves what it must contain unjudged', () => {
    const notice = {
      ocid: 'ocds-h6vhtk-0eeeee',
      date: '2026-04-07T10:00:00Z',
      description: 'Something under the PSR.',
    };
    expect(lint(notice).findings).toEqual([]);
    expect(open(notice)).toContain('notice');
  });
});
