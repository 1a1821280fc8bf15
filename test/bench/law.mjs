// The law alone, in one thread: no database, no HTTP.
const { acts, decide, nothingYet, replay } = await import(
  new URL('../../dist/workflows/index.js', import.meta.url).href
);
const { englandAndWales } = await import(
  new URL('../../dist/src/deadlines/holidays/england-and-wales.js', import.meta.url).href
);

const evidence = {
  now: '2026-03-02T09:00:00.000Z',
  calendar: englandAndWales,
  authority: { id: 'bench', kind: 'integrated-care-board' },
  predecessor: null,
};
const open = {
  type: 'OpenProcurement',
  data: {
    title: 'Community diagnostics',
    reference: 'BENCH',
    description: 'Community diagnostic services for adults',
    cpv: '85121200-5',
    healthServicePurpose: true,
  },
};
const choose = {
  type: 'ChooseProcess',
  data: {
    process: 'most-suitable-provider',
    reason: 'The market is small and known.',
    reasons: Object.fromEntries(
      ['existingProvider', 'patientChoice', 'existingContract', 'likelyToIdentifyMostSuitable'].map((name) => [
        name,
        'As analysed.',
      ]),
    ),
    answers: {
      ...acts.ChooseProcess.example.answers,
      ...{ existingProvider: false, existingContract: null, change: null, sufficientStandard: null },
    },
  },
};
const announce = {
  type: 'SubmitIntendedApproachNotice',
  data: { content: { decisionMakers: 'The Commissioning Committee' } },
};
const identify = (n) => ({
  type: 'IdentifyProvider',
  data: {
    provider: { id: `p${n % 20}`, name: `Provider ${n % 20}`, address: '1 High Street' },
    outcome: 'kept',
    reasons: 'Has the capacity.',
  },
});

const accepted = (procurement, command) => {
  const outcome = decide(procurement, command, evidence);
  if (!outcome.accepted) throw new Error(`${command.type}: ${JSON.stringify(outcome.reasons)}`);
  return outcome;
};

/** A procurement in which providers are being identified, with its events. */
function story(length) {
  let procurement = nothingYet;
  const events = [];
  const commands = [open, choose, announce, ...Array.from({ length: length - 3 }, (_, n) => identify(n))];
  for (const command of commands) {
    const outcome = accepted(procurement, command);
    procurement = outcome.procurement;
    events.push(...outcome.events);
  }
  return { procurement, events };
}

/** How often a second something happens that does so many at a time. */
function rate(seconds, many, work) {
  for (let n = 0; n < 50; n += 1) work(n);
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  let done = 0;
  while (performance.now() < end) {
    work(done);
    done += 1;
  }
  return (done * many * 1000) / (performance.now() - started);
}

/** Accepted decisions a second, in the middle of the most suitable provider process. */
export function decidePerSecond(seconds = 2) {
  const { procurement } = story(20);
  return rate(seconds, 1, (n) => accepted(procurement, identify(n)));
}

/** Events a second that are walked through the rules in force for them. */
export function replayEventsPerSecond(seconds = 2) {
  const events = story(50).events.map((event) => ({
    ...event,
    recordedAt: evidence.now,
    sealedNames: Object.keys(event.sealed),
    disclosed: event.sealed,
  }));
  return rate(seconds, events.length, () => {
    const { differences } = replay(events, () => evidence);
    if (differences.length > 0) throw new Error(JSON.stringify(differences[0]));
  });
}
