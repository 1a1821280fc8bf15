/** How an identifier of each scheme is written; those that carry check digits are held to them. */
const schemes: Readonly<Record<string, (given: string) => string | null>> = {
  'GB-NHS': (given) => (/^[A-Z0-9]{1,9}$/u.test(given) ? given : null),
  'GB-COH': companyNumber,
  'GB-CHC': (given) => (/^\d{6,7}(?:-\d{1,3})?$/u.test(given) ? given : null),
  'GB-SC': (given) => (/^SC\d{6}$/u.test(given) ? given : null),
  'GB-NIC': (given) => (/^\d{6}$/u.test(given) ? given : null),
  'XI-LEI': (given) => (/^[A-Z0-9]{18}\d{2}$/u.test(given) && remainder97(given) === 1 ? given : null),
  'GB-VAT': (given) => (/^\d{9}$/u.test(given) && isVatNumber(given) ? given : null),
};

/**
 * An identifier of an organisation in the one way it is compared, as `GB-COH-01234567`: the scheme of OCDS, and what stands after it in
 * upper case, a company number padded to eight. Null for whatever is none: shape only, save for the check digits of an LEI (ISO 7064
 * mod 97-10) and of a VAT number (mod 97).
 */
export function organisationIdentifier(text: string): string | null {
  const upper = text.trim().toUpperCase();
  const scheme = Object.keys(schemes).find((each) => upper.startsWith(`${each}-`));
  if (scheme === undefined) return null;
  const own = schemes[scheme]!(upper.slice(scheme.length + 1));
  return own === null ? null : `${scheme}-${own}`;
}

/** Eight digits, padded on the left, or two letters and six digits. */
function companyNumber(given: string): string | null {
  if (/^\d{1,8}$/u.test(given)) return given.padStart(8, '0');
  return /^[A-Z]{2}\d{6}$/u.test(given) ? given : null;
}

/** The remainder by 97 of a text in which A is 10 and Z is 35. */
function remainder97(text: string): number {
  const digits = [...text].map((each) => Number.parseInt(each, 36)).join('');
  return [...digits].reduce((before, digit) => (before * 10 + Number(digit)) % 97, 0);
}

/** Seven digits weighed from 8 down to 2 and two check digits, by either of the two ways in use. */
function isVatNumber(given: string): boolean {
  const weighed = [...given.slice(0, 7)].reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0);
  const total = weighed + Number(given.slice(7));
  return total % 97 === 0 || (total + 55) % 97 === 0;
}
