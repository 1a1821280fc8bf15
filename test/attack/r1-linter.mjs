// Notices made to keep the linter busy. Whatever they hold, the service answers others meanwhile, and the linter answers or gives up.
import { openInstallation, send, serve } from './support/service.mjs';

export const name = 'R1: notices made to keep the linter busy';

const notice = (description, more = {}) => ({
  releases: [
    {
      ocid: 'ocds-h6vhtk-000001',
      id: '1',
      date: '2026-03-24T10:00:00Z',
      tag: ['award'],
      tender: { id: 't', title: 'Provider Selection Regime: intention to award', description, ...more },
    },
  ],
});

const psr = 'Provider Selection Regime. Representations must be received by ';
const long = (unit, tail = '') => psr + unit.repeat(Math.floor(49_000 / unit.length)) + tail;

const crafted = {
  'digits between "by" and a date': notice(`${psr}${'1'.repeat(45)} q 8 April 2026.`),
  'line ends after a digit': notice(`${psr}8${'\n'.repeat(40_000)}x`),
  'short dates': notice(long('1/1 ')),
  'short dates in every field': notice(long('1/1 '), {
    lots: Array.from({ length: 4 }, (_, id) => ({ id, description: long('1/1 ') })),
  }),
  'words that are two words': notice(long('date date ', 'x')),
  'publication of the': notice(long('no publication of the ', 'award')),
  'now been': notice(long('now been ')),
  'conflicts and no end': notice(long('conflicts of interest ')),
  'decisions by nobody': notice(long('approved by decision made by ')),
  'modifications without end': notice(long('modification extended to ')),
  gaps: notice(long('[date ')),
  'to be confirmed': notice(long('to be confirmed ')),
  'angle brackets': notice(long('<<a ')),
  money: notice(long('£1,1')),
  digits: notice(long('1')),
  'other regimes': notice(long('PCR under ')),
  weekdays: notice(long('monday ')),
  months: notice(long('may ')),
  brackets: notice(long('(')),
  dots: notice(long('. ')),
  spaces: notice(long(' x ', '.')),
  representations: notice(long('representations 1am ', 'x')),
  'reference numbers': notice(long('ref A-')),
  'thousands of releases': { releases: Array.from({ length: 900 }, () => notice('PSR by 8 April').releases[0]) },
  'too many releases': { releases: Array.from({ length: 40_000 }, () => ({ ocid: 'a' })) },
  suppliers: notice(psr, { parties: Array.from({ length: 9000 }, (_, id) => ({ id, roles: ['supplier'] })) }),
};

export async function run({ check }) {
  const installation = await openInstallation();
  const service = await serve(installation);
  try {
    for (const [what, body] of Object.entries(crafted)) {
      const answered = send(`${service.api}/notices/check`, { body }).catch((error) => ({
        status: 0,
        ms: String(error),
      }));
      let slowest = 0;
      for (let done = false; !done;) {
        slowest = Math.max(slowest, await service.alive(2000));
        done = await Promise.race([
          answered.then(() => true),
          new Promise((resolve) => setTimeout(resolve, 50, false)),
        ]);
      }
      const { status, ms } = await answered;
      const detail = `${status} in ${Math.round(ms)} ms, others waited ${Math.round(slowest)} ms at most`;
      check(what, [200, 400].includes(status) && ms < 20_000 && slowest < 1500, detail);
    }
    const { code, signal } = await service.stop();
    check('the service stops when told to', code === 0 && signal === null, `${code} ${signal}`);
  } finally {
    await service.stop('SIGKILL');
    await installation.close();
  }
}
