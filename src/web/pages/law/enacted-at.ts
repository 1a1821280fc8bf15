import type { Instrument } from '../../../../workflows/index.js';

const site = 'https://www.legislation.gov.uk';

const addresses: Readonly<Record<Instrument, string>> = {
  'SI 2023/1348': `${site}/uksi/2023/1348`,
  'SI 2025/163': `${site}/uksi/2025/163`,
  'SI 2026/360': `${site}/uksi/2026/360`,
  'NHS Act 2006': `${site}/ukpga/2006/41`,
  'Levelling-up and Regeneration Act 2023': `${site}/ukpga/2023/55`,
  'Procurement Act 2023': `${site}/ukpga/2023/54`,
};

/** Where the authentic words of a provision are published, as near to it as an address leads. */
export function enactedAt(
  cite: string,
  instrument: Instrument | null,
): { readonly href: string; readonly text: string } {
  const of = instrument ?? 'SI 2023/1348';
  const text = of === 'SI 2023/1348' ? 'the Regulations (SI 2023/1348)' : of;
  if (of !== 'SI 2023/1348') return { href: addresses[of], text };
  const regulation = /^reg (\d{1,3}[A-Z]?)/.exec(cite)?.[1];
  const schedule = /^Sch (\d{1,3})/.exec(cite)?.[1];
  if (regulation !== undefined) return { href: `${addresses[of]}/regulation/${regulation}`, text };
  return { href: schedule === undefined ? addresses[of] : `${addresses[of]}/schedule/${schedule}`, text };
}
