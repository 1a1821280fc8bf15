import { readdirSync, readFileSync } from 'node:fs';
import { permissions } from '../../../src/identity/permissions.js';
import { everyAct } from '../../../workflows/acts/commands.js';
import { eventOf } from '../../../workflows/acts/events.js';

/** What binds the authority, or sets aside or withholds what somebody is owed. */
const decisions = [
  'Abandon',
  'ApplyCalendar',
  'ChooseMostSuitableProvider',
  'CloseProcurement',
  'ConcludeFramework',
  'DecideExclusion',
  'EnterIntoContract',
  'IntendNoFurtherDecision',
  'JudgeRepresentation',
  'MakeFurtherDecision',
  'OverrideExclusion',
  'RecordFindings',
  'RecordSelfCleaning',
  'ReleasePanelHold',
  'ReturnToStep',
  'SelectProviders',
  'WithholdInformation',
];

/** What a provider may do in its own cause; staff may record most of it for them. */
const ofProviders = [
  'AnswerClarification',
  'MakeRepresentation',
  'RequestInformation',
  'RequestPanelReview',
  'WithdrawRepresentation',
];

/** The commands that each topic of the law declares for itself. */
function declaredByTopic(): readonly string[] {
  const law = new URL('../../../workflows/', import.meta.url);
  return readdirSync(law, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.commands.ts'))
    .map((file) => readFileSync(new URL(file, law), 'utf8'))
    .flatMap((text) => text.split(/interface \w+Commands \{/).slice(1))
    .map((text) => text.split('}')[0]!);
}
/** About conflicts of interest, by everyone who takes part: stage by stage in test/workflows/conflicts. */
const ofConflicts = everyAct.filter(({ inConfidence }) => inConfidence).map(({ type }) => type);

/** What whoever was appointed to evaluate does themselves, in whichever role they are here. */
const ofEvaluators = ['AmendScore', 'LockScores', 'RecordEvaluatorExperience', 'RecordScore'];

describe('who may give a command', () => {
  const commands = Object.entries(permissions);

  it('is said for every command there is, and for no other', () => {
    const source = readFileSync(new URL('../../../workflows/acts/commands.ts', import.meta.url), 'utf8');
    const inTypes = [...source.split('interface CommandData').slice(1), ...declaredByTopic()].flatMap((text) =>
      [...text.matchAll(/^ {2}(\w+): \w+;$/gm)].map(([, name]) => name),
    );
    const declared = [...everyAct.map(({ type }) => type), ...inTypes];
    expect(declared).not.toHaveLength(0);
    expect(Object.keys(permissions).sort()).toEqual(declared.sort());
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(eventOf).sort());
  });

  it('is nobody for what only the passage of time does', () => {
    expect(permissions.EndStandstill).toEqual([]);
  });

  it('is a decision-maker alone for what binds the authority or sets a decision aside', () => {
    const reserved = commands.filter(([, roles]) => roles.length === 1 && roles[0] === 'decision-maker');
    expect(reserved.map(([command]) => command).sort()).toEqual(decisions);
  });

  it('is a provider for what it does in its own cause, and for nothing else', () => {
    const open = commands.filter(([, roles]) => roles.includes('provider'));
    expect(open.map(([command]) => command).sort()).toEqual(ofProviders);
  });

  it('is a commissioner or a decision-maker for everything else, so that whoever decides may also prepare', () => {
    const special = ['EndStandstill', ...decisions, ...ofProviders, ...ofConflicts, ...ofEvaluators];
    const rest = commands.filter(([command]) => !special.includes(command));
    for (const [, roles] of rest) expect([...roles].sort()).toEqual(['commissioner', 'decision-maker']);
  });

  it('is, for putting right what a decision-maker did, a decision-maker first, whatever else they are', () => {
    expect(permissions.CorrectRecord).toEqual(['decision-maker', 'commissioner']);
  });

  it('is an evaluator for their own scores, experience and declarations, and for nothing else', () => {
    const open = commands.filter(([, roles]) => (roles as readonly string[]).includes('evaluator'));
    expect(open.map(([command]) => command).sort()).toEqual(
      [...ofEvaluators, 'DeclareConflict', 'DeclareNoConflict', 'Recuse'].sort(),
    );
  });

  it('is never an administrator, and an auditor only to raise a conflict of interest, which anyone may', () => {
    const all = commands.flatMap(([, roles]) => roles as readonly string[]);
    const audits = commands.filter(([, roles]) => (roles as readonly string[]).includes('auditor'));
    expect(audits.map(([command]) => command)).toEqual(['RaiseConflict']);
    expect(all).not.toContain('administrator');
  });
});
