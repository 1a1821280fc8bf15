import type { CommandData, Process, Regime } from '../../../workflows/index.js';
import { Story } from '../../support/law/story.js';
import {
  answersFor,
  content,
  criteria,
  everyReason,
  fox,
  opening,
  owl,
} from '../../support/law/places/procurements.js';
import { examples } from '../../support/law/examples/all-examples.js';

const [findings] = examples.RecordFindings;

/** A process chosen early on a day, up to the act that commences it. */
function upToCommencement(process: Process, day: string): Story {
  const story = new Story()
    .at(`${day}T08:00:00.000Z`)
    .does('OpenProcurement', opening)
    .does('ChooseProcess', { process, answers: answersFor[process], reasons: everyReason, reason: 'It fits.' });
  if (process === 'direct-award-c') story.does('RecordFindings', findings);
  if (process === 'competitive') story.does('SetAwardCriteria', criteria);
  return story;
}

/** The act that commences each process (SI 2025/163 reg 34(2)), and the field that dates it. */
function commence(story: Story, process: Process, at?: string): Story {
  if (process === 'direct-award-a' || process === 'direct-award-b') {
    return story.does('ContactProvider', { provider: owl, contactedAt: at });
  }
  if (process === 'direct-award-c') return story.does('SubmitIntentionNotice', { content, submittedAt: at });
  if (process === 'competitive') return story.does('SubmitInvitationNotice', { content, submittedAt: at });
  return story.does('SubmitIntendedApproachNotice', { content, submittedAt: at });
}

/** The last instant of one law and the first of the next, in London time. 24 March 2026 is before summer time begins. */
const boundaries: readonly (readonly [instant: string, regime: Regime])[] = [
  ['2024-01-01T00:00:00.000Z', '2024-01-01'],
  ['2025-02-23T23:59:00.000Z', '2024-01-01'],
  ['2025-02-23T23:59:59.999Z', '2024-01-01'],
  ['2025-02-24T00:00:00.000Z', '2025-02-24'],
  ['2026-03-23T23:59:59.999Z', '2025-02-24'],
  ['2026-03-24T00:00:00.000Z', '2026-03-24'],
];

const provisions: Readonly<Record<Process, string>> = {
  'direct-award-a': 'SI 2025/163 reg 34(2)(a)(i)',
  'direct-award-b': 'SI 2025/163 reg 34(2)(a)(i)',
  'direct-award-c': 'SI 2025/163 reg 34(2)(a)(ii)',
  'most-suitable-provider': 'SI 2025/163 reg 34(2)(a)(iii)',
  competitive: 'SI 2025/163 reg 34(2)(a)(iv)',
};
const processes = Object.keys(provisions) as Process[];

/** The law of 2024 asks only whether a procurement commenced before it; SI 2025/163 did not exist (reg 29(4)). */
const provisionOf = (process: Process, regime: Regime): string => {
  if (regime !== '2024-01-01') return provisions[process];
  return process.startsWith('direct-award-c') || !process.startsWith('direct-award')
    ? 'reg 29(4) (the day commenced)'
    : 'reg 29(4)(a)(ii)';
};

describe.each(processes)('the law of a procurement under %s', (process) => {
  it.each(boundaries)('that commences at %s is of %s', (instant, regime) => {
    // Begun a day before, except on the first day there is.
    const day = instant.startsWith('2024-01-01') ? '2024-01-01' : '2025-01-06';
    const story = upToCommencement(process, day);
    expect(story.procurement.facts.commencement).toBeNull();
    commence(story.at(instant < `${day}T08:00:00.000Z` ? `${day}T08:00:00.000Z` : instant), process);
    const at = story.events.at(-1)?.data.derived?.at;
    expect(story.procurement).toMatchObject({
      regime,
      facts: { commencement: { regime, at, provision: provisionOf(process, regime) } },
    });
    expect(story.events.at(-1)).toMatchObject({ regime });
  });

  it('is by the date of the act where it is recorded later, after the law has changed', () => {
    const story = upToCommencement(process, '2025-02-20').at('2025-03-10');
    commence(story, process, '2025-02-23T23:59:59.999Z');
    expect(story.procurement).toMatchObject({
      regime: '2024-01-01',
      facts: { commencement: { at: '2025-02-23T23:59:59.999Z' } },
    });
  });

  it('is not chosen again by anything that follows', () => {
    const story = commence(upToCommencement(process, '2025-02-20').at('2025-02-23T23:00:00.000Z'), process);
    const fixed = story.procurement.facts.commencement;
    story.at('2026-05-01');
    if (process.startsWith('direct-award-c'))
      story.does('RecordIntentionNoticePublished', { publishedAt: '2026-04-30T09:00:00.000Z' });
    else if (process === 'competitive')
      story.does('RecordInvitationNoticePublished', { publishedAt: '2026-04-30T09:00:00.000Z' });
    else if (process === 'most-suitable-provider')
      story.does('IdentifyProvider', { provider: fox, outcome: 'kept', reasons: 'x' });
    else story.does('ContactProvider', { provider: fox, contactedAt: '2026-04-30T09:00:00.000Z' });
    expect(story.procurement).toMatchObject({ regime: '2024-01-01', facts: { commencement: fixed } });
    expect(story.events.at(-1)?.regime).toBe('2024-01-01');
  });
});

describe('the law', () => {
  it('is provisional until a procurement commences, by the date of each act', () => {
    const story = upToCommencement('direct-award-c', '2025-02-20');
    expect(story.procurement.regime).toBe('2024-01-01');
    story.at('2025-03-10').does('ReturnToStep', { step: 1, reasons: 'New evidence.' });
    expect(story.procurement.regime).toBe('2025-02-24');
    expect(story.procurement.facts.commencement).toBeNull();
  });

  it('refuses what is dated before 2024', () => {
    const opened = new Story().at('2023-12-31T23:59:59.999Z').tries('OpenProcurement', opening);
    expect(opened.refusedUnder).toContain('reg 29(1) law-was-in-force');
    const contact: CommandData['ContactProvider'] = { provider: owl, contactedAt: '2023-12-31T23:59:59.999Z' };
    const contacted = upToCommencement('direct-award-a', '2024-01-02').tries('ContactProvider', contact);
    expect(contacted.reasons).toMatchObject([{ provision: 'reg 29(1)', field: 'data.contactedAt' }]);
  });

  it('is that of the first contact recorded, also where an earlier one is recorded later', () => {
    const story = upToCommencement('direct-award-b', '2025-02-20').at('2025-03-10');
    story.does('ContactProvider', { provider: owl, contactedAt: '2025-03-01T09:00:00.000Z' });
    story.does('ContactProvider', { provider: fox, contactedAt: '2025-02-21T09:00:00.000Z' });
    expect(story.procurement.facts.commencement).toMatchObject({
      regime: '2025-02-24',
      at: '2025-03-01T09:00:00.000Z',
    });
  });

  it('is the one that a rehearsal names, until the procurement has commenced', () => {
    const story = new Story({ law: '2024-01-01' }).at('2026-06-01').does('OpenProcurement', opening);
    expect(story.procurement.regime).toBe('2024-01-01');
    const other = commence(upToCommencement('direct-award-a', '2026-06-01'), 'direct-award-a').branch({
      law: '2024-01-01',
    });
    other.does('ContactProvider', { provider: fox });
    expect(other.procurement.regime).toBe('2026-03-24');
  });
});
