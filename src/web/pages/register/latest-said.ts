import type { PublishedView } from '../../../procurements/procurement.views.js';

/** What the notices say of an item, the newest that says anything of it. */
export function latestSaid({ notices }: PublishedView, item: string): unknown {
  for (const { says = [] } of [...notices].reverse()) {
    const value = says.find((paragraph) => paragraph.item === item)?.value;
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
