import { escaped } from '../../platform/http/page.js';

/** Nobody measures text here, so each letter is taken to be a little wider than it is. Widths are parts of the size of the letters. */
function widthOf(letter: string): number {
  if (/[ilj.,:;'’|!()[\]tfr ]/.test(letter)) return 0.34;
  if (/[mwMW–]/.test(letter)) return 0.9;
  if (/[A-Z]/.test(letter)) return 0.72;
  return 0.57;
}

/** How wide a text is, in the units of a drawing, where its letters have this size. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + widthOf(letter) * size, 0);

/** A text in lines of at most this width; a word that is wider has a line of its own. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    const longer = last === '' ? word : `${last} ${word}`;
    if (last !== '' && textWidth(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Lines of text one under the other; `y` is the foot of the first. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  attributes = '',
): readonly string[] {
  return lines.map(
    (line, index) => `<text x="${round(x)}" y="${round(y + index * leading)}"${attributes}>${escaped(line)}</text>`,
  );
}

export const round = (number: number): number => Math.round(number * 10) / 10;

const TAKEN = '#003087';
const LINE = '#768692';

/** An arrow along corners; its way is its name. */
export function arrow(
  points: readonly (readonly [x: number, y: number])[],
  { from, to }: { readonly from: string; readonly to: string },
  { taken = false, back = false }: { readonly taken?: boolean; readonly back?: boolean } = {},
): string {
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const size = taken ? 8 : 6;
  const [dx, dy] = [Math.sign(end[0] - before[0]), Math.sign(end[1] - before[1])];
  const foot = [end[0] - dx * size, end[1] - dy * size] as const;
  const stroke = taken ? TAKEN : LINE;
  const path = [...points.slice(0, -1), foot].map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  const head = [
    end,
    [foot[0] - dy * size * 0.6, foot[1] + dx * size * 0.6],
    [foot[0] + dy * size * 0.6, foot[1] - dx * size * 0.6],
  ]
    .map(([x, y]) => `${round(x)},${round(y)}`)
    .join(' ');
  return (
    `<g data-way="${from} ${to}"${taken ? ' data-taken="yes"' : ''}>` +
    `<polyline points="${path}" fill="none" stroke="${stroke}" stroke-width="${taken ? 4 : 1.5}"${back ? ' stroke-dasharray="6 4"' : ''}/>` +
    `<polygon points="${head}" fill="${stroke}"/></g>`
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Standing = 'here' | 'passed' | 'ahead';

/** The lines of a box, and how high it is with them. */
export function boxText(label: string, below: string, width: number): { lines: readonly string[]; height: number } {
  const lines = wrapped(shortened(label), width - 40, TITLE);
  return {
    lines: lines.map((line, index) => (index === 0 ? capital(line) : line)),
    height: 18 + lines.length * 18 + (below === '' ? 0 : 18),
  };
}

export const TITLE = 14.5;
export const SMALL = 12.5;

/** A state: what it is, the step and the provision, and whether the procurement has been there or is there. */
export function box(
  state: string,
  { lines }: { readonly lines: readonly string[] },
  below: string,
  standing: Standing,
  { x, y, width, height }: Box,
): readonly string[] {
  const here = standing === 'here';
  const [fill, stroke, weight] = here
    ? [TAKEN, TAKEN, 2]
    : ['#fff', standing === 'passed' ? TAKEN : LINE, standing === 'passed' ? 2 : 1.5];
  const ink = here ? ' fill="#fff"' : '';
  const foot = y + 6 + lines.length * 18 + 15;
  return [
    `<g data-state="${state}" data-standing="${standing}">`,
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${round(height)}" rx="4" fill="${fill}" stroke="${stroke}" stroke-width="${weight}"/>`,
    ...textLines(lines, x + 12, y + 21, 18, ` font-size="${TITLE}" font-weight="600"${ink}`),
    ...(below === ''
      ? []
      : textLines([below], x + 12, foot, 15, ` font-size="${SMALL}"${here ? ' fill="#fff"' : ' fill="#4c6272"'}`)),
    ...(standing === 'passed'
      ? [
          `<path d="M${round(x + width - 24)},${round(y + 15)} l5,5 l9,-10" fill="none" stroke="${TAKEN}" stroke-width="3"/>`,
        ]
      : []),
    ...(here
      ? [
          `<rect x="${round(x + width - 92)}" y="${round(foot - 14)}" width="84" height="19" fill="#ffeb3b"/>`,
          ...textLines(['You are here'], x + width - 87, foot, 15, ` font-size="12.5" font-weight="600"`),
        ]
      : []),
    '</g>',
  ];
}

/** The whole drawing. It brings its own style, for it is a file of its own. */
export function drawing(title: string, width: number, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${Math.ceil(height)}" width="${width}" height="${Math.ceil(height)}" font-family="Arial, 'Liberation Sans', sans-serif" font-size="${SMALL}" fill="#212b32">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${Math.ceil(height)}" fill="#fff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** What a state is called where its step, and that it is of the standstill, stand beside it. */
export const shortened = (label: string): string => label.replace(/^(Steps? [\d and]{1,12}|Standstill period): /, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `version 6`, `versions 6 and 9`: when a way was gone; nothing where it never was. */
export function whenGone(versions: readonly number[]): string {
  if (versions.length === 0) return '';
  if (versions.length === 1) return `version ${versions[0]}`;
  const shown = versions.length > 3 ? [...versions.slice(0, 2), versions.at(-1)!] : versions;
  return `versions ${shown.slice(0, -1).join(', ')}${versions.length > 3 ? ' …' : ''} and ${shown.at(-1)}`;
}
