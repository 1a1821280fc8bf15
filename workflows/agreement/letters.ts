import { sameWords } from '../acts/key-criteria.js';
import { standingOfOffer } from '../evaluation/offers-on-record.js';
import { nameOf, namesOf, type Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import type { InformUnsuccessfulProvider } from '../acts/selection/inform-unsuccessful-provider.js';

/** Something that a letter to an unsuccessful provider says and the evaluation on record does not. */
export interface Contradiction {
  readonly field: string;
  readonly message: string;
  readonly found: Readonly<Record<string, unknown>>;
  /** Whether it is about the successful provider (Sch 9 para 3) or about the recipient (para 4). */
  readonly about: 'successful' | 'unsuccessful';
}

/** What a letter says in figures, or of who was successful, against the evaluation and the choice on record. */
export function contradictionsIn(facts: Facts, data: InformUnsuccessfulProvider): readonly Contradiction[] {
  const { figures } = data;
  if (!figures) return [];
  const { place, total, scores = [], successful } = figures;
  const own = standingOfOffer(facts, data.provider.id);
  const chosen = facts.run.chosen?.providers ?? [];
  const winners = chosen.map((id) => standingOfOffer(facts, id));
  const name = nameOf(facts, data.provider.id);
  const criteria = facts.run.criteria?.criteria ?? [];
  return [
    ...said(
      'place',
      place,
      own.place,
      `The letter gives ${name} place ${place}, and the evaluation place ${own.place}.`,
    ),
    ...said(
      'total',
      total,
      own.total,
      `The letter gives ${name} a total of ${total}, and the evaluation ${own.total}.`,
    ),
    ...scores.flatMap((given, index): readonly Contradiction[] => {
      const criterion = criteria.find(({ id }) => id === given.criterion);
      const field = `data.figures.scores[${index}]`;
      if (!criterion) {
        const message = `The letter gives a score for ${given.criterion}, which is not one of the award criteria.`;
        return [{ field: `${field}.criterion`, message, found: { criterion: given.criterion }, about: 'unsuccessful' }];
      }
      const recorded = own.scores[given.criterion];
      const theirs = winners.flatMap((one) => one.scores[given.criterion] ?? []);
      return [
        ...(recorded !== undefined && recorded !== given.score
          ? [
              {
                field: `${field}.score`,
                message: `The letter gives ${name} ${given.score} for ${criterion.name}, and what was agreed is ${recorded}.`,
                found: { criterion: given.criterion, letter: given.score, record: recorded },
                about: 'unsuccessful' as const,
              },
            ]
          : []),
        ...(given.successful !== undefined && theirs.length > 0 && !theirs.includes(given.successful)
          ? [
              {
                field: `${field}.successful`,
                message: `The letter gives the successful provider ${given.successful} for ${criterion.name}, and what was agreed is ${theirs.join(', ')}.`,
                found: { criterion: given.criterion, letter: given.successful, record: theirs },
                about: 'successful' as const,
              },
            ]
          : []),
      ];
    }),
    ...(successful !== undefined && !sameSet(successful, chosen)
      ? [
          {
            field: 'data.figures.successful',
            message: `The letter names ${namesOf(facts, successful)} as successful, and ${namesOf(facts, chosen) || 'nobody'} was selected.`,
            found: { letter: successful, record: chosen },
            about: 'successful' as const,
          },
        ]
      : []),
  ];
}

function said(
  what: 'place' | 'total',
  letter: number | undefined,
  record: number | null,
  message: string,
): readonly Contradiction[] {
  if (letter === undefined || record === null || letter === record) return [];
  return [{ field: `data.figures.${what}`, message, found: { letter, record }, about: 'unsuccessful' }];
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Words after or before which a number in a letter is a score, a total or a place. */
const AFTER = new Set(['scored', 'score', 'scores', 'total', 'points', 'marks', 'mark', 'ranked', 'place', 'placed']);
const BEFORE = new Set(['points', 'marks', 'percent', 'out', 'st', 'nd', 'rd', 'th']);

/**
 * What a careful reader would ask about a letter: a score, total or place in its words that stands nowhere in the evaluation of the
 * recipient or of the successful provider, and another unsuccessful provider that it names. Words can be read wrongly: it only warns.
 */
export function warningsOfALetter(facts: Facts, data: InformUnsuccessfulProvider): readonly Warning[] {
  const others = Object.keys(facts.run.offers).filter(
    (id) => id !== data.provider.id && !(facts.run.chosen?.providers ?? []).includes(id),
  );
  const words = ` ${sameWords(`${data.whySuccessful} ${data.whyUnsuccessful}`)} `;
  const named = others.filter((id) => words.includes(` ${sameWords(nameOf(facts, id))} `));
  const strange = figuresIn(`${data.whySuccessful} ${data.whyUnsuccessful}`).filter(
    (figure) => !figuresOnRecord(facts, data.provider.id).has(figure),
  );
  return [
    ...(strange.length > 0
      ? [
          {
            code: 'letter-gives-figures-not-on-record',
            provision: cite('sch9Para4WhyUnsuccessful'),
            message: `The letter seems to give ${[...new Set(strange)].slice(0, 5).join(', ')} as a score, total or place, and no evaluation on record does.`,
          },
        ]
      : []),
    ...(named.length > 0
      ? [
          {
            code: 'letter-names-another-unsuccessful-provider',
            provision: cite('sch9Para3WhySuccessful'),
            message: `The letter names ${namesOf(facts, named)}, whose offer was not successful either.`,
          },
        ]
      : []),
  ];
}

/** The numbers in a text that stand beside a word that makes a score, total or place of them. */
function figuresIn(text: string): readonly number[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.%]/u)
    .map((word) => (word.endsWith('.') ? word.slice(0, -1) : word))
    .filter((word) => word !== '');
  return words.flatMap((word, index) => {
    const number = Number(word.endsWith('%') ? word.slice(0, -1) : word);
    if (word === '' || !Number.isFinite(number)) return [];
    const near = words.slice(Math.max(0, index - 3), index);
    return near.some((one) => AFTER.has(one)) || BEFORE.has(words[index + 1] ?? '') || word.endsWith('%')
      ? [number]
      : [];
  });
}

function figuresOnRecord(facts: Facts, provider: string): ReadonlySet<number> {
  const standings = [provider, ...(facts.run.chosen?.providers ?? [])].map((id) => standingOfOffer(facts, id));
  const criteria = facts.run.criteria?.criteria ?? [];
  return new Set(
    [
      ...standings.flatMap(({ place, total, scores }) => [place, total, ...Object.values(scores)]),
      ...criteria.flatMap(({ weight, maximumScore = 100 }) => [weight, maximumScore]),
      ...[Object.keys(facts.run.offers).length, 100],
    ].filter((one) => one !== null),
  );
}
