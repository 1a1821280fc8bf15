import { acts, eventOf, shapesIn, type Field, type Fields } from '../../../workflows/index.js';

type Asked = Field & { readonly at: string };

/** Every field of every act that people give, and of what its fields hold, once for each time that it is said. */
const asked: readonly Asked[] = Object.values<{ type: string; carries: Fields; system: boolean }>(acts)
  .filter(({ system }) => !system)
  .flatMap(({ type, carries }) => [{ name: type, carries }, ...shapesIn(carries)])
  .flatMap(({ name, carries }) => Object.entries(carries).map(([field, of]) => ({ ...of, at: `${name}.${field}` })));

const names = new Set([
  ...Object.keys(acts),
  ...Object.values<string>(eventOf),
  ...asked.map(({ at }) => at.split('.')[1]!).filter((name) => /[A-Z]/.test(name)),
]);
const words = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}-]+/u);

/** What nobody reads who does not write programs: names of fields, of commands and events, moments in UTC, markup. */
const unreadable = (text: string): boolean =>
  words(text).some((word) => names.has(word) || /[a-z][A-Z]/.test(word)) ||
  /\d{4}-\d\d-\d\dT|\bUTC\b|\bISO\b|\bnull\b|\bJSON\b|\bid\b|\bidentifier\b|[`_{}[\]<>]|\s{2}|^\s|\s$/.test(text);

/** The fields of which a text does not hold, each with the text. */
const wrong = (text: (field: Asked) => string | undefined, holds: (text: string, field: Asked) => boolean) =>
  asked.flatMap((field) => {
    const said = text(field);
    return said === undefined || holds(said, field) ? [] : [`${field.at}: ${said}`];
  });

const question = ({ question: said }: Asked) => said;
const noun = ({ noun: said }: Asked) => said;
const hint = ({ hint: said }: Asked) => said;

const asks = /^(Which|Who|Whose|What|When|Where|Why|How|On|In|From|Between|For|By|Under|With|To|At|Since|Until)\b/;
const asksYesOrNo = /^(Is|Are|Was|Were|Does|Do|Did|Has|Have|Can|Could|Will|Would|Might|May|Must)\b/;

describe('what a person is asked for each field of an act', () => {
  it('is known of every one', () => {
    expect(asked.length).toBeGreaterThan(450);
    expect(wrong(question, (text) => text.trim().length > 2)).toEqual([]);
    expect(wrong(noun, (text) => text.trim().length > 2)).toEqual([]);
  });

  it('holds nothing that only programmers read', () => {
    for (const said of [question, noun, hint]) expect(wrong(said, (text) => !unreadable(text))).toEqual([]);
  });

  it('is one question with its mark at the end, or a plain label without any', () => {
    const isQuestion = (text: string) => /^[^?]+\?$/.test(text) && (asks.test(text) || asksYesOrNo.test(text));
    const isLabel = (text: string) => !/[?.:;!]$/.test(text) && !asksYesOrNo.test(text);
    expect(wrong(question, (text) => /^\p{Lu}/u.test(text) && (isQuestion(text) || isLabel(text)))).toEqual([]);
    expect(asked.filter((field) => isQuestion(field.question)).length).toBeGreaterThan(400);
  });

  it('can be answered by yes or no where that is what is answered', () => {
    expect(wrong(question, (text, { kind }) => kind.is !== 'flag' || asksYesOrNo.test(text))).toEqual([]);
    expect(wrong(noun, (text, { kind }) => kind.is !== 'flag' || text.startsWith('whether '))).toEqual([]);
  });

  it('stands in a sentence as a thing: in lower case, without a mark, and short enough for an error', () => {
    expect(wrong(noun, (text) => /^(\p{Ll}|“)/u.test(text) && !/[?.:;!,]$/.test(text))).toEqual([]);
    // A term of the Regulations is quoted whole, and a reason is of an answer by its whole name.
    const own = (text: string) => text.replace(/^the reason for the answer on |: .*$/g, '').replace(/“[^”]*”/g, 'it');
    expect(wrong(noun, (text) => words(own(text)).length <= 14)).toEqual([]);
  });

  it('is helped by whole sentences, which speak of what is on a page', () => {
    expect(wrong(hint, (text) => /^(\p{Lu}|\d)/u.test(text) && /[.]$/.test(text))).toEqual([]);
    expect(wrong(hint, (text) => !/left out|leave (it|them) out/i.test(text))).toEqual([]);
  });

  it('says of an amount that it is in pounds, and does not ask when, where that may be now', () => {
    const amounts = ({ question: ask, hint: help = '', kind }: Asked) =>
      kind.is === 'amount' ? `${ask} ${help}` : undefined;
    expect(wrong(amounts, (text) => text.includes('pounds'))).toEqual([]);
    const moments = ({ says = '', kind, optional }: Asked) => (kind.is === 'instant' && optional ? says : undefined);
    expect(wrong(moments, (text) => /\bnow, if left out/i.test(text))).toEqual([]);
  });
});
