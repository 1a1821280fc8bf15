// What is read, one request after the other: the median of several, and the bytes of an answer as it is sent.
import http from 'node:http';
import { median, rounded } from './summary.mjs';

const AT_EACH = 9;

/** @param id of the procurement that is read by itself. */
export async function readLoad({ address, token }, id) {
  const agent = new http.Agent({ keepAlive: true });
  const api = `${address}/api/v1`;
  const asked = {
    one: `${api}/procurements/${id}`,
    list: `${api}/procurements`,
    listOfAState: `${api}/procurements?state=considering-process`,
    searchOfAPlainWord: `${api}/procurements?q=diagnostics`,
    searchOfARareWord: `${api}/procurements?q=zoological`,
    published: `${api}/procurements`,
    worklist: `${api}/worklist`,
    calendarFlags: `${api}/calendar-flags`,
  };
  const measured = {};
  for (const [name, url] of Object.entries(asked)) {
    const answers = [];
    for (let n = 0; n < AT_EACH; n += 1)
      answers.push(await get(url, { agent, token: name === 'published' ? null : token }));
    const { status, bytes } = answers.at(-1);
    measured[name] = {
      ms: rounded(median(answers.map(({ ms }) => ms)), 1),
      bytes,
      ...(status === 200 ? {} : { status }),
    };
  }
  agent.destroy();
  return measured;
}

function get(url, { agent, token }) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: token === null ? {} : { authorization: `Bearer ${token}` } }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk) => (bytes += chunk.length));
        answer.on('end', () => resolve({ ms: performance.now() - begun, bytes, status: answer.statusCode }));
      })
      .on('error', reject);
  });
}
