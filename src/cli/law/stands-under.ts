/** Whether a provision is the one listed or stands under it: `reg 12(1)` stands under `reg 12`, and `reg 12` under no other. */
export function standsUnder(provision: string, listed: string): boolean {
  return provision === listed || provision.startsWith(`${listed}(`) || provision.startsWith(`${listed} `);
}
