import { accountView } from '../../src/web/pages/account/account.view.js';
import type { Reader } from '../../src/web/session/reader.js';

const reader: Reader = {
  principal: { issuer: 'urn:probity:local', subject: 'amara' },
  personId: '00000000-0000-4000-8000-000000000001',
  name: 'Amara Okafor',
  memberships: [
    { organisation: { id: 'icb', kind: 'authority', name: 'NHS ICB' }, roles: ['auditor', 'commissioner'] },
  ],
  steppedUp: false,
};

describe('what a page shows somebody of their account', () => {
  it('names roles, and times as in London', () => {
    const at = '2026-07-01T09:05:00.000Z';
    const sessions = [{ since: at, lastSeen: at, ends: at, isThisOne: true }];
    const feeds = [{ id: 'f', createdAt: at, lastReadAt: null }];
    expect(accountView(reader, sessions, feeds)).toMatchObject({
      organisations: [
        { name: 'NHS ICB', roles: 'Commissioner, Auditor', may: [expect.any(String), expect.any(String)] },
      ],
      sessions: [{ since: 'on Wednesday 1 July 2026, 10:05am', isThisOne: true }],
      feeds: [{ made: 'Wednesday 1 July 2026, 10:05am', read: 'not yet' }],
      newFeed: null,
    });
  });
});
