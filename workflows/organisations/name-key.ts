/** The legal forms that a name can end in, as they are told apart. */
export type LegalForm = 'ltd' | 'plc' | 'llp' | 'cic' | 'nhsft' | 'nhst' | 'icb';

/** A name as names are compared, with the legal form that it ended in split off; null where it ended in none. */
export interface NameKey {
  readonly key: string;
  readonly form: LegalForm | null;
}

/** The legal forms as names end in them, the longer before what they end in themselves. */
const endings: readonly (readonly [string, LegalForm])[] = [
  ['public limited company', 'plc'],
  ['limited liability partnership', 'llp'],
  ['community interest company', 'cic'],
  ['nhs foundation trust', 'nhsft'],
  ['integrated care board', 'icb'],
  ['nhs trust', 'nhst'],
  ['nhs ft', 'nhsft'],
  ['limited', 'ltd'],
  ['nhsft', 'nhsft'],
  ['nhst', 'nhst'],
  ['ltd', 'ltd'],
  ['plc', 'plc'],
  ['llp', 'llp'],
  ['cic', 'cic'],
  ['icb', 'icb'],
];

/**
 * A name as names are compared: without marks, case and punctuation, `&` as *and*, no leading *the*, and the legal form, written
 * out or short, split off its end. Two names with one key raise the question whether they are one organisation; they settle nothing.
 */
export function nameKey(name: string): NameKey {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/['’‘ʼ`´.]/gu, '')
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '');
  const plain = (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
  const ending = endings.find(([written]) => plain.endsWith(` ${written}`));
  return ending ? { key: plain.slice(0, -ending[0].length - 1), form: ending[1] } : { key: plain, form: null };
}
