import type { CommandData, CommandType } from '../../../workflows/index.js';
import { dayAfter, londonDay, midnightAfter, workingDayAfter } from './london.js';

/**
 * A second reading of reg 12, made from its text and from nothing that the engine knows: what was done, in the order in which
 * it went on record, each with the instant at which it was done. It shares no code with the law that it is held against.
 */
export interface Act<T extends CommandType = CommandType> {
  readonly type: T;
  readonly data: CommandData[T];
  readonly at: string;
}

export interface Standstill {
  readonly publishedOn: string;
  /** To whom, at the beginning of the standstill, the authority intended to award. */
  readonly intended: readonly string[];
}

interface Representation {
  readonly reference: string;
  readonly receivedAt: string;
  /** Its place on the record. */
  readonly index: number;
}

/** 12(2) and (3): midnight at the end of the 8th working day after the day after the day of publication. */
export function windowEnds({ publishedOn }: Standstill): string {
  return midnightAfter(workingDayAfter(dayAfter(publishedOn), 8));
}

/**
 * What keeps the authority, at an instant, from entering into the contract (12(1)); nothing where the standstill has ended.
 *
 * @param items the items of information that are owed by then.
 */
export function unmet(
  standstill: Standstill,
  record: readonly Act[],
  at: string,
  items: readonly string[] = requestedItems(standstill, record, at),
): readonly string[] {
  const done = record.map((act, index) => ({ ...act, index })).filter((act) => act.at <= at);
  const valid = validRepresentations(standstill, record);
  const window = at < windowEnds(standstill) ? ['12(3): other providers may still make representations'] : [];
  if (valid.length === 0) return window;
  const of = <T extends CommandType>(type: T) =>
    done.filter((act): act is Act<T> & { index: number } => act.type === type);

  const decision = of('MakeFurtherDecision').at(-1);
  const before = (index: number) => decision !== undefined && index < decision.index;
  const after = (index: number) => decision !== undefined && index > decision.index;
  const made = record.slice(0, (decision?.index ?? -1) + 1).filter(({ type }) => type === 'MakeFurtherDecision');
  const name = `D${made.length}`;
  const stillThere = valid.filter(
    ({ reference }) => !of('WithdrawRepresentation').some(({ data }) => data.representation === reference),
  );
  const informed = new Map(
    of('InformOfFurtherDecision')
      .filter(({ index, data }) => after(index) && (data.decisions?.includes(name) ?? true))
      .map(({ data, at: sent }) => [data.recipient, sent]),
  );
  const recipients = [...valid.map(({ reference }) => reference), ...standstill.intended];
  const toldLast = recipients.map((key) => informed.get(key) ?? '').sort();

  return [
    ...window,
    ...(decision?.data.outcome === 'proceed' ? [] : ['12(10)(a)(i): ready to enter into the contract']),
    ...valid.filter(({ index }) => !before(index)).map((r) => `12(4)(d): a decision after ${r.reference}`),
    ...stillThere.filter(({ reference }) => !heard(reference)).map((r) => `12(4)(a): ${r.reference} not heard`),
    ...items
      .filter((id) => ![...of('ProvideInformation'), ...of('WithholdInformation')].some(({ data }) => data.item === id))
      .map((id) => `12(4)(b): ${id} neither provided nor withheld`),
    ...valid
      .filter(
        ({ reference }) =>
          !of('RecordReview').some(({ data, index }) => before(index) && data.representations.includes(reference)),
      )
      .map((r) => `12(4)(c): no review of ${r.reference} before the decision`),
    ...recipients.filter((key) => !informed.has(key)).map((key) => `12(10)(a)(iii): ${key} not informed`),
    ...toldOfNothing(standstill, record, at),
    ...(of('IntendNoFurtherDecision').some(({ index }) => after(index)) ? [] : ['12(10)(a)(iv): no more intended']),
    ...(toldLast[0] !== '' && at >= midnightAfter(workingDayAfter(londonDay(toldLast.at(-1) ?? ''), 5))
      ? []
      : ['12(10)(a)(v): five working days']),
    ...panelWaitedFor(record, at),
  ];

  function heard(reference: string): boolean {
    const offers = of('OfferClarification').filter(({ data }) => data.representation === reference);
    const offer = offers.at(-1);
    const answered = of('AnswerClarification').some(
      ({ data, index }) => data.representation === reference && offer !== undefined && index > offer.index,
    );
    return answered || offer?.data.notNeededBecause !== undefined;
  }
}

/** 12(6) and (10)(a)(iii): of each decision that another has replaced since, those to whom it is still owed. */
function toldOfNothing(standstill: Standstill, record: readonly Act[], at: string): readonly string[] {
  const numbered = record.map((act, index) => ({ ...act, index }));
  const decisions = numbered.filter(({ type }) => type === 'MakeFurtherDecision');
  const letters = numbered.filter(
    (act): act is Act<'InformOfFurtherDecision'> & { index: number } => act.type === 'InformOfFurtherDecision',
  );
  return decisions.slice(0, -1).flatMap(({ index }, place) => {
    const name = `D${place + 1}`;
    const owed = [
      ...validRepresentations(standstill, record.slice(0, index)).map(({ reference }) => reference),
      ...standstill.intended,
    ];
    const told = letters
      .filter((letter) => letter.at <= at)
      .filter(({ data, index: sent }) =>
        data.decisions ? data.decisions.includes(name) : decisions.findLast((one) => one.index < sent)?.index === index,
      )
      .map(({ data }) => data.recipient);
    return owed.filter((key) => !told.includes(key)).map((key) => `12(10)(a)(iii): ${key} not informed of ${name}`);
  });
}

/** 12(3): received before the window ends, and not found to fail one of the conditions; the last judgement counts. */
export function validRepresentations(standstill: Standstill, record: readonly Act[]): readonly Representation[] {
  const received = record.flatMap((act, index) =>
    act.type === 'MakeRepresentation' || act.type === 'RecordRepresentation' ? [{ receivedAt: act.at, index }] : [],
  );
  const judgements = record.filter((act): act is Act<'JudgeRepresentation'> => act.type === 'JudgeRepresentation');
  return received
    .map((one, index) => ({ ...one, reference: `R${index + 1}` }))
    .filter(({ receivedAt }) => receivedAt < windowEnds(standstill))
    .filter(({ reference }) => {
      const last = judgements.findLast(({ data }) => data.representation === reference);
      return !last || Object.values(last.data.conditions).every(({ met }) => met !== 'no');
    });
}

/**
 * The items of information asked for by then, numbered in the order in which the requests went on record. What is asked for when
 * every condition has been met comes after the standstill: 12(4) speaks of what was received before, so nothing waits for it.
 */
function requestedItems(standstill: Standstill, record: readonly Act[], at: string): readonly string[] {
  const items: string[] = [];
  let number = 0;
  for (const [index, act] of record.entries()) {
    if (act.type !== 'RequestInformation') continue;
    const names = (act as Act<'RequestInformation'>).data.items.map((_item, place) => `I${number + place + 1}`);
    number += names.length;
    const asked = act.at <= at && unmet(standstill, record.slice(0, index), act.at, items).length > 0;
    if (asked) items.push(...names);
  }
  return items;
}

/** What is waited for of the requests made to the Panel by then; nothing for one that was made late. */
function panelWaitedFor(record: readonly Act[], now: string): readonly string[] {
  const numbered = record.map((act, index) => ({ ...act, index }));
  const requests = numbered.filter(
    (act): act is Act<'RequestPanelReview'> & { index: number } => act.type === 'RequestPanelReview',
  );
  return requests.flatMap(({ data, at, index }, number) => {
    // The Panel is asked about the decision that stands: a letter about one that was replaced lets no new days begin.
    const standing = decisionAt(record, index);
    const told = numbered.findLast(
      (act) =>
        act.index < index &&
        act.type === 'InformOfFurtherDecision' &&
        'recipient' in act.data &&
        act.data.recipient === data.representation &&
        (act.data.decisions?.includes(standing) ?? decisionAt(record, act.index) === standing),
    );
    const late = !told || at >= midnightAfter(workingDayAfter(londonDay(told.at), 5));
    if (at > now || late) return [];
    const reference = `P${number + 1}`;
    const answers = numbered.filter((act) => act.at <= now && 'request' in act.data && act.data.request === reference);
    const advice = answers.find(({ type }) => type === 'RecordPanelAdvice');
    const settled =
      answers.some(({ type }) => type === 'RecordPanelRefusal' || type === 'ReleasePanelHold') ||
      (advice &&
        numbered.some((act) => act.at <= now && act.type === 'MakeFurtherDecision' && act.index > advice.index));
    return settled ? [] : [`${reference}: the Panel has not been waited for`];
  });
}

/** The further decision that stands before an act, by its place on the record. */
function decisionAt(record: readonly Act[], index: number): string {
  return `D${record.slice(0, index).filter(({ type }) => type === 'MakeFurtherDecision').length}`;
}
