import { dateInWords } from '../calendar/index.js';
import type { CorrectedClock, CorrectionOnRecord, Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import { inRun } from '../facts/in-run.js';
import { step, type Derived } from '../rules/step.js';
import { correctRecord, type CorrectRecord } from '../acts/corrections/correct-record.js';
import type { Correction } from '../acts/corrections/corrections.fields.js';
import type { Corrected, Edit, MovedClock, Overlay } from '../facts/corrected.js';
import { strikes } from './overlay.js';
import { noticeShowsWhatWasRecorded } from './shown-wrongly.js';

export const correctRecordStep = step(correctRecord, {
  namesProviders: false,
  derive: ({ evidence }) => {
    if (!evidence.corrected) throw new Error('A correction was decided without the history that it is of');
    return madeOfCorrection(evidence.corrected);
  },
  separates: (data, derived, { corrected }) => parted(data, derived, corrected?.edits ?? []),
  warn: ({ facts, evidence: { corrected } }) =>
    corrected ? warningsOf(corrected, facts.corrections?.at(-1)?.flagged ?? []) : [],
  apply: (facts, { data, derived, at, recordedAt, version }): Facts => {
    const { edits, struck, flags } = derived as unknown as Overlay & { readonly edits: readonly Edit[] };
    const named = [...edits, ...data.corrections.filter(strikes)].map(({ event }) => event);
    const one: CorrectionOnRecord = {
      ...{ version, at, recordedAt },
      events: [...new Set(named)],
      told: data.told.length,
      flagged: flags,
      references: struck.flatMap(({ reference }) => reference ?? []),
    };
    return {
      ...withFormerClock(facts, derived, { version, recordedAt }),
      corrections: [...(facts.corrections ?? []), one],
    };
  },
});

/** What the event of a correction says of what was worked out. */
function madeOfCorrection({ edits, restated, struck, flags, notJudged, clocks, reopened }: Corrected): Derived {
  return {
    edits: edits.map(openly),
    ...{ restated, struck, flags, notJudged },
    ...(clocks.length > 0 ? { clocks } : {}),
    ...(reopened === null ? {} : { reopened }),
  };
}

/** A correction parted into what its event holds and what is sealed beside it. */
function parted({ corrections, ...data }: CorrectRecord, derived: Derived, edits: readonly Edit[]) {
  const sealed = edits.flatMap(({ sealed: number, was, is }) =>
    number === undefined ? [] : [[`was${number}`, was ?? null] as const, [`is${number}`, is ?? null] as const],
  );
  const open = corrections.map((one) => withoutWhatIsSealed(one, edits));
  return { open: { ...data, corrections: open, derived }, sealed: Object.fromEntries(sealed) };
}

/** What the event of a correction says, whatever stream it is in: with what follows from it, worked out once. */
export function correctionSaid(data: CorrectRecord, corrected: Corrected) {
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as CorrectRecord;
  return parted(given, { at: corrected.at, ...madeOfCorrection(corrected) }, corrected.edits);
}

/** What whoever corrects is told of what follows, without what an earlier correction has flagged, which is on record with it. */
export function warningsOf(corrected: Corrected, flaggedBefore: Corrected['flags']): readonly Warning[] {
  const before = flaggedBefore.map((one) => JSON.stringify(one));
  return warnings({ ...corrected, flags: corrected.flags.filter((one) => !before.includes(JSON.stringify(one))) });
}

/** The facts with the clock that this correction put out of force, where it moved the one of the current run. */
function withFormerClock(
  facts: Facts,
  derived: Derived,
  recorded: Pick<CorrectedClock, 'version' | 'recordedAt'>,
): Facts {
  const { number, standstill } = facts.run;
  const moved = ((derived['clocks'] ?? []) as readonly MovedClock[]).find(({ run }) => run === number);
  if (!standstill || !moved) return facts;
  const before = standstill.correctedClocks ?? [];
  const correctedClocks = [...before, { clock: moved.was, by: moved.is, ...recorded }];
  return inRun(facts, { standstill: { ...standstill, correctedClocks } });
}

/** An edit as the event may hold it. */
function openly({ was, is, ...edit }: Edit): Edit {
  return edit.sealed === undefined ? { ...edit, was, is } : edit;
}

/** A correction as the event may hold it: what is sealed in the act that is put right is sealed here too. */
function withoutWhatIsSealed(correction: Correction, edits: readonly Edit[]): object {
  if (strikes(correction)) return correction;
  const edit = edits.find(({ event, path, sealed }) => {
    const meant = 'of' in correction ? path.split('.').at(-1) === correction.path : path === correction.path;
    return sealed !== undefined && meant && ('of' in correction || event === correction.event);
  });
  if (!edit) return correction;
  const { is: _is, ...rest } = correction;
  return { ...rest, sealed: edit.sealed };
}

function warnings({ clocks, flags, reopened, actedTooEarly, notJudged }: Corrected): readonly Warning[] {
  return [
    ...clocks.map(({ was, is }) => ({
      code: 'standstill-is-counted-anew',
      provision: cite('reg12StandstillBegins'),
      message: `The standstill is counted from the true publication on ${dateInWords(is.published)}: its last day is ${dateInWords(is.lastDay)}${was.lastDay === is.lastDay ? '' : `, and not ${dateInWords(was.lastDay)}`}.${later(is)}`,
    })),
    ...(reopened === null
      ? []
      : [
          {
            code: 'standstill-is-open-again',
            provision: cite('reg12StandstillBars'),
            message:
              'The standstill had not ended when it was put down as ended, and nobody has acted on it: it is open again.',
          },
        ]),
    ...(actedTooEarly
      ? [
          {
            code: 'acted-before-the-standstill-ended',
            provision: cite('reg12StandstillBars'),
            message:
              'The standstill had not ended when it was put down as ended, and what was done on it since stands as it was done. It is flagged, not repaired.',
          },
        ]
      : []),
    ...flags.flatMap(flagged),
    ...(notJudged.length > 0
      ? [
          {
            code: 'not-judged-again',
            provision: cite('reg24Record'),
            message: `Something that was sealed with ${notJudged.length === 1 ? 'a step' : 'steps'} ${notJudged.join(', ')} of the history has been erased, so nobody can say whether it would have been let through.`,
          },
        ]
      : []),
  ];
}

function flagged({ event, reasons }: Corrected['flags'][number]): readonly Warning[] {
  const shown = reasons.filter(({ code }) => code === noticeShowsWhatWasRecorded);
  const footing = reasons.filter(({ code }) => code !== noticeShowsWhatWasRecorded);
  return [
    ...shown.map(({ code, provision, message }) => ({
      ...{ code, provision },
      message: `${message} It stays as it was submitted (step ${event} of the history): correct it where it was published.`,
    })),
    ...(footing.length > 0
      ? [
          {
            code: 'done-on-a-wrong-footing',
            provision: footing[0]!.provision,
            message: `Step ${event} of the history would not have been let through on what is known now: ${footing.map(({ message }) => message).join(' ')}`,
          },
        ]
      : []),
  ];
}

function later({ counted }: Corrected['clocks'][number]['is']): string {
  if (!counted) return '';
  return ` Counted from the true day it would have been ${dateInWords(counted.lastDay)}; providers were told of the later one, which stands.`;
}
