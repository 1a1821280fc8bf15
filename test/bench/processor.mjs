// Processor time, as the kernel counts it for each thread. It is what a command costs: neighbours on the same machine make everything
// slower, but hardly make it cost more.
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds that a process has spent on the processor, all its threads together; of one that has ended, none. */
export function processorMs(pid) {
  let nanoseconds = 0;
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    }
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
  }
  return nanoseconds / 1e6;
}

/** Runs `work`, and says how many milliseconds each group of processes spent meanwhile: `{ server: [pid], … }`. */
export async function spentBy(groups, work) {
  const each = () =>
    Object.fromEntries(
      Object.entries(groups).map(([name, pids]) => [name, pids.reduce((sum, pid) => sum + processorMs(pid), 0)]),
    );
  const before = each();
  const result = await work();
  const after = each();
  return { result, spent: Object.fromEntries(Object.keys(groups).map((name) => [name, after[name] - before[name]])) };
}

/** Megabytes that a process holds in memory. */
export function residentMegabytes(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
}
