export const rounded = (number, digits = 0) => Number(number.toFixed(digits));

/** The middle one of several figures, or the mean of the two in the middle. */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** The rate and the percentiles of a load, from the milliseconds that each request took and those that all of it took. */
export function summary(times, elapsed) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
  return {
    perSecond: Math.round((times.length / elapsed) * 1000),
    p50ms: at(0.5),
    p99ms: at(0.99),
    requests: times.length,
  };
}

/** Whether to go on: until a number of requests has been begun, or until the seconds are over. */
export function until({ seconds, requests }) {
  if (seconds !== undefined) {
    const end = performance.now() + seconds * 1000;
    return () => performance.now() < end;
  }
  let left = requests;
  return () => left-- > 0;
}
