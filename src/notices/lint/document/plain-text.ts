/** Text as a reader of the published notice sees it: markup resolved, one kind of space, dash and quotation mark, no more than one empty line. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  pound: '£',
  ndash: '-',
  mdash: '-',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '...',
  bull: '•',
  middot: '•',
};

const INLINE = /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub|small|o:p)(?:\s[^<>]{0,300})?\/?>/gi;
const BLOCK = /<\/?(?:br|p|div|ul|ol|li|table|tbody|thead|tr|td|th|h[1-6]|hr|section|article)(?:\s[^<>]{0,300})?\/?>/gi;

/** Longer texts than this are cut: no notice is, and checking stays quick whatever is sent. */
export const longestText = 50_000;

export function plainText(raw: string): string {
  return decodeEntities(raw.slice(0, longestText))
    .replace(INLINE, '')
    .replace(BLOCK, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=\n) | (?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
