import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { permissions } from '../../../src/identity/permissions.js';
import { roles, type Role } from '../../../src/identity/roles.js';
import { onRecord } from '../../../workflows/routes/parts/on-record.gates.js';
import { eventOf } from '../../../workflows/acts/events.js';
import type { CommandType } from '../../../workflows/index.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { opinions, standstillStates } from '../../support/law/opinions.js';
import type { Story } from '../../support/law/story.js';
import { heard, reviewed } from '../../support/law/places/hearings.js';
import { invalid, representation } from '../../support/law/examples/hearing-examples.js';
import { content, inStandstill, stepsOf, withStandstill } from '../../support/law/places/procurements.js';
import { repeatFrom, wentBack } from '../../support/law/places/going-back.js';
import { informed, second } from './standstills.js';

const letters: Readonly<Record<Role, string>> = {
  commissioner: 'C',
  'decision-maker': 'D',
  'conflicts-guardian': 'no letter',
  evaluator: 'no letter',
  provider: 'P',
  auditor: 'no letter',
  administrator: 'no letter',
};
// What may be put on record wherever a procurement is belongs to no step of a standstill.
const commands = (Object.keys(eventOf) as CommandType[]).filter((type) => !Object.hasOwn(onRecord, type));

/** Who is held to be able to give a command there: the letters of their roles, or a dot. */
function cell(process: Process, state: (typeof standstillStates)[number], command: CommandType): string {
  const { inStandstill: who = '. . .', only = process } = opinions[command] ?? {};
  return only === process ? who.split(' ')[standstillStates.indexOf(state)]! : '.';
}

type Process = (typeof withStandstill)[number];

/** Each state with whatever a command may want to find in it. */
const situations: Readonly<Record<(typeof standstillStates)[number], (process: Process) => readonly Story[]>> = {
  standstillOpen: (process) => {
    const found = inStandstill(process)
      .at('2026-03-26')
      .does('MakeRepresentation', representation)
      .does('JudgeRepresentation', { representation: 'R1', representorIs: 'none-of-these', conditions: invalid });
    const asked = inStandstill(process)
      .at('2026-03-26')
      .does('RequestInformation', { by: { name: 'Elk' }, items: [{ description: 'Scores.', record: 'e' }] });
    return [inStandstill(process).at('2026-03-26'), asked, found, newerList(found), inSecondStandstill(process)];
  },
  representationsReceived: (process) => {
    const received = inStandstill(process).at('2026-03-26').does('MakeRepresentation', representation);
    const asked = received
      .branch()
      .does('OfferClarification', { representation: 'R1', offer: 'A meeting.' })
      .does('RequestInformation', { representation: 'R1', items: [{ description: 'Scores.', record: 'e' }] });
    const ready = reviewed(
      received.branch().does('OfferClarification', { representation: 'R1', notNeededBecause: 'Clear.' }),
      'R1',
    );
    const undecided = onDecision(heard(inStandstill(process).at('2026-03-26')));
    return [
      inSecondStandstill(process).does('MakeRepresentation', representation),
      received,
      asked,
      ready,
      newerList(received),
      withOneFoundInvalid(received),
      ...undecided.map((story) => story.does('MakeRepresentation', second)),
    ];
  },
  furtherDecisionMade: (process) => {
    const made = onDecision(heard(inStandstill(process).at('2026-03-26')));
    const asked = made[0]!
      .branch()
      .does('OfferClarification', { representation: 'R1', offer: 'A second meeting.' })
      .does('RequestInformation', { representation: 'R1', items: [{ description: 'Scores.', record: 'e' }] });
    const again = heard(inSecondStandstill(process)).does('MakeFurtherDecision', {
      outcome: 'proceed',
      reasons: 'It stands.',
    });
    return [...made, asked, newerList(made[0]!), withOneFoundInvalid(made[0]!), again];
  },
};

/** The standstill of a run that began by going back, one step before the notice of intention or, in a competition, to the letters. */
function inSecondStandstill(process: Process): Story {
  const step = stepsOf[process].intention - 1;
  return repeatFrom(wentBack(process, step), process, step)
    .at('2026-04-27')
    .does('SubmitIntentionNotice', { content })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-04-27T09:00:00.000Z' })
    .at('2026-04-28');
}

/** A decision to proceed made, then communicated, then put to the Panel, then accepted by it. */
function onDecision(story: Story): readonly Story[] {
  const made = story.does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
  const told = informed(made.branch());
  const requested = told.branch().does('RequestPanelReview', { representation: 'R1' });
  const accepted = requested.branch().does('RecordPanelAcceptance', { request: 'P1' });
  return [made, told, requested, accepted];
}

function withOneFoundInvalid(story: Story): Story {
  return story
    .branch()
    .does('MakeRepresentation', second)
    .does('JudgeRepresentation', { representation: 'R2', representorIs: 'none-of-these', conditions: invalid });
}

function newerList(story: Story): Story {
  const holidays = [...englandAndWales.holidays, { date: '2026-04-08', title: 'Proclaimed holiday' }];
  return story.branch({ calendar: { ...englandAndWales, asOf: '2026-12-01', holidays } });
}

/** Whether the law allows a command somewhere in a state, with something that it could carry. */
function lawAllows(story: Story, command: CommandType): boolean {
  return examples[command].some((data) => {
    const { outcome, reasons } = story.branch().tries(command, data);
    if (!outcome?.accepted) expect(reasons).not.toEqual([]);
    return outcome?.accepted ?? false;
  });
}

describe.each(withStandstill)('in a standstill under %s', (process) => {
  describe.each(standstillStates)('in %s', (state) => {
    const stories = situations[state](process);

    it('is told of that state and no other', () => {
      expect(new Set(stories.map((story) => story.state))).toEqual(new Set([state]));
    });

    it.each(commands.map((command) => [command, cell(process, state, command)] as const))(
      '%s may be given by: %s',
      (command, who) => {
        const open =
          command === 'EndStandstill' ? timeAllows(process, state) : stories.some((story) => lawAllows(story, command));
        expect(open).toBe(who !== '.');
        const allowed = roles.filter((role) => open && permissions[command].includes(role));
        expect(allowed).toEqual(roles.filter((role) => who.includes(letters[role])));
        if (who === 'T') expect(permissions[command]).toEqual([]);
      },
    );
  });
});

/** Whether the standstill ends out of a state once everything that time can bring has come. */
function timeAllows(process: Process, state: (typeof standstillStates)[number]): boolean {
  return situations[state](process).some((story) => {
    const later = story.branch().at('2026-12-01').tries('EndStandstill', {});
    return later.outcome?.accepted ?? false;
  });
}

describe('the table', () => {
  const held = Object.entries(opinions).filter(([, { inStandstill }]) => inStandstill !== undefined);

  it('is of commands that belong to a standstill, with a cell for each of its states', () => {
    expect(held.filter(([name]) => !(commands as string[]).includes(name))).toEqual([]);
    expect(held.filter(([, one]) => !/^([CDP]+|T|\.)( ([CDP]+|T|\.)){2}$/.test(one.inStandstill!))).toEqual([]);
  });

  it('lets the same commands end a standstill as the regulation: time alone, and a decision', () => {
    expect(held.filter(([, one]) => one.inStandstill!.includes('T')).map(([name]) => name)).toEqual(['EndStandstill']);
  });
});
