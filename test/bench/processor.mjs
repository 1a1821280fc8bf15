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

/** Runs `work`, and says how many milliseconds each group of processes spent meanwhile: `{ server: () => [pid], … }`, asked before and after. */
export async function spentBy(groups, work) {
  const names = Object.keys(groups);
  const each = async () => {
    const pids = await Promise.all(names.map((name) => groups[name]()));
    return pids.map((group) => new Map(group.map((pid) => [pid, processorMs(pid)])));
  };
  const before = await each();
  const result = await work();
  const after = await each();
  // A process that was begun meanwhile has spent all that it has spent.
  const spent = after.map((group, index) =>
    [...group].reduce((sum, [pid, ms]) => sum + ms - (before[index].get(pid) ?? 0), 0),
  );
  return { result, spent: Object.fromEntries(names.map((name, index) => [name, spent[index]])) };
}

/** Megabytes that a process holds in memory. */
export function residentMegabytes(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
}
