import type { NoticeContent, Scheme } from '../../../../workflows/index.js';
import { noticeNamesThoseWhoDecided } from '../../../../workflows/agreement/rules/notice-names-those-who-decided.js';
import { by, findings, governed, underC } from '../../../support/law/places/conflicts.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { content } from '../../../support/law/places/procurements.js';

const committee = (id: string, name: string) => ({
  id,
  name,
  quorum: 1,
  members: ['ann', 'bob'],
  authorities: ['icb'],
});
const scheme: Scheme = {
  ...{ version: 3, adoptedAt: '2026-01-01T09:00:00.000Z', delegations: [] },
  committees: [committee('board', 'The Commissioning Committee'), committee('money', 'The Finance Committee')],
};
/** Ann and Bob have found for Owl Health, for the Commissioning Committee. */
const found = () =>
  by(underC(), 'ann', 'decision-maker', { governance: governed({ assurance: 'advised', scheme }) }).does(
    'RecordFindings',
    {
      ...findings,
      committee: 'board',
      decisionMakers: ['ann', 'bob'].map((person) => ({ name: person, role: 'Member', person })),
    },
  );
const says = (said: Partial<NoticeContent>, reasonsForDifference?: string) =>
  [
    'SubmitIntentionNotice',
    { content: { ...content, ...said }, ...(reasonsForDifference ? { reasonsForDifference } : {}) },
  ] as const;
const no = (field: string) => [{ provision: 'reg 24(d)', field: `data.content.${field}` }];

ruleTable(noticeNamesThoseWhoDecided, [
  { when: 'the committee that decided', given: found, asks: says({ decisionMakers: 'The Commissioning Committee' }) },
  { when: 'job titles', given: found, asks: says({ decisionMakers: 'The director of commissioning' }) },
  {
    when: 'another committee of the scheme',
    given: found,
    asks: says({ decisionMakers: 'The Finance Committee of the authority' }),
    no: no('decisionMakers'),
  },
  {
    when: 'both',
    given: found,
    asks: says({ decisionMakers: 'The Commissioning Committee, with the Finance Committee present' }),
  },
  { when: 'the same by ids', given: found, asks: says({ decidedBy: { committee: 'board', people: ['bob', 'ann'] } }) },
  {
    when: 'another committee by its id',
    given: found,
    asks: says({ decidedBy: { committee: 'money' } }),
    no: no('decidedBy.committee'),
  },
  {
    when: 'no committee',
    given: found,
    asks: says({ decidedBy: { people: ['ann', 'bob'] } }),
    no: no('decidedBy.committee'),
  },
  {
    when: 'somebody left out',
    given: found,
    asks: says({ decidedBy: { committee: 'board', people: ['ann'] } }),
    no: no('decidedBy.people'),
  },
  {
    when: 'somebody who did not decide',
    given: found,
    asks: says({ decidedBy: { committee: 'board', people: ['ann', 'bob', 'cleo'] } }),
    no: no('decidedBy.people'),
  },
  {
    when: 'a difference with its reason',
    given: found,
    asks: says({ decidedBy: { committee: 'money' } }, 'The committees were merged in April.'),
  },
  { when: 'a decision of which nothing is known', given: underC, asks: says({ decidedBy: { committee: 'money' } }) },
]);
