/** The rate and the percentiles of a load, from the milliseconds that each request took and those that all of it took. */
export function summary(times, elapsed) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
  return { perSecond: Math.round((times.length / elapsed) * 1000), p50ms: at(0.5), p99ms: at(0.99) };
}
