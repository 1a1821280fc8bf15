import { deadlines, type Deadline } from '../../../workflows/index.js';
import { bribed, check, found, heardOut, notified } from '../../support/law/places/exclusions.js';
import { heard } from '../../support/law/places/hearings.js';
import { inStandstill } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';

const provider = { id: 'owl' };
const exclude = (story: Story) =>
  story.does('DecideExclusion', { provider, outcome: 'exclude', reasons: 'The circumstances continue.' });
/** Excluded on 21 March 2026, on a ground that the authority found. */
const excluded = () => exclude(heardOut(bribed()).at('2026-03-21'));
const due = ({ procurement }: Story, id: string): Deadline | undefined =>
  deadlines(procurement).find((deadline) => deadline.id === id);
const late = (story: Story) =>
  story.outcome?.accepted ? story.outcome.warnings.filter(({ code }) => code === 'minister-notice-late') : null;

describe('a notice to a Minister (reg 20C)', () => {
  it('is due on the thirtieth day, of which the day of the exclusion is the first', () => {
    expect(due(excluded(), 'minister-notice:X1')).toMatchObject({
      kind: 'minister-notice',
      dueOn: '2026-04-19',
      at: '2026-04-19T23:00:00.000Z',
      provision: 'reg 20C(2)',
      metAt: null,
    });
  });

  it('is in time to the last instant of that day, and late from the next on', () => {
    const give = (at: string) => excluded().at(at).does('NotifyMinister', { deadline: 'minister-notice:X1' });
    expect(late(give('2026-04-19T22:59:59.999Z'))).toEqual([]);
    expect(late(give('2026-04-19T23:00:00.000Z'))).toMatchObject([{ provision: 'reg 20C(2)' }]);
    expect(due(give('2026-04-10'), 'minister-notice:X1')?.metAt).toBe('2026-04-10T09:00:00.000Z');
  });

  it('sets out the relevant grounds', () => {
    const given = excluded().does('NotifyMinister', { deadline: 'minister-notice:X1' });
    expect(given.events.at(-1)?.data.derived).toMatchObject({ grounds: ['Sch 6 para 17'] });
  });

  it('is owed of a sub-contractor replaced because of a ground that was found, and of none for a debarment', () => {
    const replaced = (story: Story) => story.does('ReplaceSubcontractor', { provider, subcontractor: 'stoat' });
    const found14 = { grounds: found('Sch 6 para 14') };
    expect(due(replaced(notified(found14)), 'minister-notice:X1')).toMatchObject({ dueOn: '2026-04-08' });
    expect(deadlines(replaced(notified()).procurement).filter(({ kind }) => kind === 'minister-notice')).toEqual([]);
    const security = {
      debarmentList: { lookedAtOn: '2026-03-10', entries: [{ ground: 'Sch 6 para 35', contractIsOfTheKind: true }] },
    };
    expect(due(replaced(notified(security)), 'minister-notice:X1')).toMatchObject({ dueOn: '2026-04-08' });
  });

  it('is owed of representations from the day they were made, and of the outcome from the end of the standstill', () => {
    const story = inStandstill('direct-award-c')
      .at('2026-03-25')
      .does('RecordExclusionCheck', check({ grounds: found('Sch 6 para 17') }))
      .does('OfferSelfCleaning', { provider, until: '2026-03-26' })
      .at('2026-03-27');
    heard(exclude(story)).at('2026-03-30');
    story.does('RecordRepresentationsOnExclusion', { exclusion: 'X1', representation: 'R1' });
    expect(due(story, 'minister-notice:C1')).toMatchObject({ dueOn: '2026-04-25', provision: 'reg 20C(5)(a)' });
    expect(due(story, 'minister-notice:C1:outcome')).toBeUndefined();
  });

  it('is owed of proceedings and of how they were determined', () => {
    const story = excluded().at('2026-04-20').does('RecordProceedings', {
      exclusion: 'X1',
      kind: 'review',
      commencedAt: '2026-04-14T10:00:00.000Z',
    });
    expect(due(story, 'minister-notice:C1')).toMatchObject({ dueOn: '2026-05-13' });
    story.at('2026-06-02').does('RecordProceedingsDetermined', {
      proceedings: 'C1',
      determinedAt: '2026-06-01T14:00:00.000Z',
      outcome: 'Lost.',
    });
    expect(due(story, 'minister-notice:C1:outcome')).toMatchObject({ dueOn: '2026-06-30', provision: 'reg 20C(5)(b)' });
  });
});
