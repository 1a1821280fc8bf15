/** Walks through what was meant and what is on record side by side, and tells of each identifier. */
export function alike(ours: unknown, theirs: unknown, tell: (ours: string, theirs: string) => void): void {
  if (typeof ours !== 'object' || ours === null || typeof theirs !== 'object' || theirs === null) return;
  for (const [key, value] of Object.entries(ours)) {
    const other = (theirs as Readonly<Record<string, unknown>>)[key];
    if (key === 'id' && typeof value === 'string' && typeof other === 'string') tell(value, other);
    else alike(value, other, tell);
  }
}
