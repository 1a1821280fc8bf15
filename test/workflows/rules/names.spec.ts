import { deadlines } from '../../../workflows/index.js';
import { Story } from '../../support/law/story.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import {
  evaluated,
  evaluation,
  inStandstill,
  opening,
  terms,
  standstillOver,
} from '../../support/law/places/procurements.js';

describe('what a refusal says', () => {
  it('names providers as they are called', () => {
    const again = evaluated().tries('RecordEvaluation', evaluation('owl', 80));
    expect(again.reasons[0]?.message).toMatch(/Owl Health Limited/);
    const other = standstillOver('competitive').tries('EnterIntoContract', { ...terms, providers: [{ id: 'fox' }] });
    expect(other.reasons[0]).toMatchObject({
      message: 'The notice of intention did not name Fox Care CIC.',
      unblock: 'Name only those to whom the authority intended to award: Owl Health Limited.',
    });
  });

  it('cites, for a provider that does not meet the basic selection criteria, the step of its process too', () => {
    const unmet = { met: false, assessment: 'No accounts were given.' };
    const story = evaluated();
    const back = story.does('ReturnToStep', { step: 3, reasons: 'A slip.' }).at('2026-03-20');
    for (const id of Object.keys(back.procurement.facts.run.offers)) {
      back.does('RecordEvaluation', { ...evaluation(id, 80), basicSelectionCriteria: unmet });
    }
    back.tries('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The highest total.' });
    expect(back.reasons).toMatchObject([{ provision: 'reg 19(1)', also: ['reg 11(7)', 'reg 11(2)'] }]);
  });
});

describe('what was said at the opening and need not have been', () => {
  it('can be taken back', () => {
    const said = {
      lifetimeValue: 1,
      lifetimeValueBasis: 'VAT',
      serviceStartsOn: '2026-09-01',
      serviceEndsOn: '2027-08-31',
    };
    const none = { lifetimeValue: null, lifetimeValueBasis: null, serviceStartsOn: null, serviceEndsOn: null };
    const story = new Story().does('OpenProcurement', { ...opening, ...said });
    story.does('AmendProcurement', { ...none, reason: 'Not yet settled.' });
    expect(story.procurement.facts.opening).toMatchObject(none);
  });
});

describe('the day of a standstill', () => {
  const day = (story: Story) => deadlines(story.procurement).find(({ kind }) => kind === 'standstill-ends');

  it('is said to end it only while nobody has made representations', () => {
    const open = inStandstill('direct-award-c').at('2026-03-26');
    expect(day(open)).toMatchObject({
      provision: 'reg 12(9)',
      label: expect.stringContaining('if there are none') as string,
    });
    open.does('MakeRepresentation', representation);
    expect(day(open)).toMatchObject({ provision: 'reg 12(10)', dueOn: '2026-04-08' });
  });

  it('is followed by five of which only a decision to proceed opens the way to the Panel', () => {
    const label = (outcome: 'proceed' | 'abandon') =>
      deadlines(decided(heard(inStandstill('direct-award-c').at('2026-03-26')), outcome).procurement).find(
        ({ kind }) => kind === 'further-decision-wait',
      )?.label;
    expect([label('proceed')?.includes('Panel'), label('abandon')?.includes('Panel')]).toEqual([true, false]);
  });
});
