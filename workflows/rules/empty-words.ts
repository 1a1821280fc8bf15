/** What is written where a reason is asked for and none is given. Reading them only warns: nothing is refused for its words. */
const empty: ReadonlySet<string> = new Set([
  ...[
    '',
    'no',
    'yes',
    'none',
    'nil',
    'n a',
    'na',
    'not applicable',
    'tbc',
    'tba',
    'ok',
    'okay',
    'because',
    'reason',
    'reasons',
  ],
  ...[
    'see above',
    'see below',
    'see attached',
    'as above',
    'as below',
    'as before',
    'as discussed',
    'as agreed',
    'as stated',
  ],
  ...[
    'as set out',
    'same as above',
    'see previous',
    'ditto',
    'refused',
    'withheld',
    'exempt',
    'exempted',
    'exemption applies',
  ],
  ...['confidential', 'commercial', 'commercially sensitive', 'commercial in confidence', 'commercial confidentiality'],
  ...[
    'commercial interests',
    'commercial reasons',
    'sensitive',
    'public interest',
    'not in the public interest',
    'fair competition',
  ],
  ...[
    'competition',
    'not relevant',
    'irrelevant',
    'not required',
    'not disclosable',
    'do not disclose',
    'legal advice',
  ],
]);

/** A text as it is compared: small letters and figures, one space between words. */
export function inShort(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text that should be a reason is one of those that say nothing: boilerplate, or hardly a letter. */
export function saysNothing(text: string): boolean {
  const short = inShort(text);
  return empty.has(short) || new Set(short.replaceAll(' ', '')).size < 2;
}
