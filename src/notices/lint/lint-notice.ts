import { awardDatesCheck } from './checks/award-dates.check.js';
import { isFinding, undetermined, type Check, type CheckContext, type Reported } from './checks/check.js';
import { conflictsCheck } from './checks/conflicts.check.js';
import { cpvCheck } from './checks/cpv.check.js';
import { deadlineCheck } from './checks/deadline.check.js';
import { decisionCheck } from './checks/decision.check.js';
import { invitationCheck } from './checks/invitation.check.js';
import { modificationCheck } from './checks/modification.check.js';
import { placeholderCheck } from './checks/placeholder.check.js';
import { providerCheck } from './checks/provider.check.js';
import { referenceCheck } from './checks/reference.check.js';
import { serviceDatesCheck } from './checks/service-dates.check.js';
import { servicesBeganCheck } from './checks/services-began.check.js';
import { statementCheck } from './checks/statement.check.js';
import { valueCheck } from './checks/value.check.js';
import { wholeCheck } from './checks/whole.check.js';
import type { NoticeDocument } from './document/notice-document.js';
import { sentencesOf } from './evidence/sentences.js';
import { placeholdersIn, withoutGaps } from './items/placeholders.js';
import { requirementsOf } from './items/requirements.js';
import { isAboutFramework } from './kind/framework.js';
import { bearsAnothersDate } from './kind/merged-record.js';
import { kindOf } from './kind/notice-kind.js';
import { processOf } from './kind/process.js';
import { regimeOf } from './kind/regime.js';
import { standstillOf } from './kind/standstill.js';
import {
  lawBegins,
  newestRegime,
  regimeOn,
  type HolidayCalendar,
  type Regime,
  type StandstillClock,
} from '../../../workflows/index.js';
import { severities, type NoticeCheck, type Undetermined } from './types.js';

/** Every group of checks. A notice goes through all of them; each asks only what the notice's Schedule asks. */
const checks: readonly Check[] = [
  wholeCheck,
  statementCheck,
  deadlineCheck,
  awardDatesCheck,
  placeholderCheck,
  referenceCheck,
  providerCheck,
  cpvCheck,
  valueCheck,
  serviceDatesCheck,
  servicesBeganCheck,
  decisionCheck,
  conflictsCheck,
  invitationCheck,
  modificationCheck,
];

/**
 * Checks one notice against the Schedule that is its own (regs 7 to 11, 13, 14, 15 and 18; Schedules 2 to 14).
 *
 * @param earlierStandstill the standstill of the notice of intention for the same procurement, where that is at hand too.
 */
export function lintNotice(
  notice: NoticeDocument,
  holidays: HolidayCalendar,
  earlierStandstill: StandstillClock | null = null,
): NoticeCheck {
  const { published } = notice;
  const regime = regimeOf(notice);
  if (regime === 'another') return notJudged(notice, NOT_OURS);
  if (regime === 'wales') return notJudged(notice, WELSH);
  if (published !== null && published < lawBegins) return notJudged(notice, beforeTheLaw(published));

  const context = contextOf(notice, holidays, earlierStandstill);
  const reported: Reported[] = checks.flatMap((check) => check(context));
  const findings = reported.filter(isFinding);
  return {
    notice: context.kind,
    process: context.process.process,
    published,
    judged: context.kind !== 'unknown',
    findings: severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    undetermined: reported.filter((entry): entry is Undetermined => !isFinding(entry)),
  };
}

function contextOf(
  notice: NoticeDocument,
  holidays: HolidayCalendar,
  earlierStandstill: StandstillClock | null,
): CheckContext {
  const { kind, alsoSpeaksOf } = kindOf(notice);
  const process = processOf(notice, kind);
  const framework = isAboutFramework(notice, process.process);
  const judged = bearsAnothersDate(notice, kind, alsoSpeaksOf) ? { ...notice, published: null } : notice;
  return {
    notice: judged,
    kind,
    alsoSpeaksOf,
    process,
    framework,
    requirements: requirementsOf(kind, process.process, framework, lawOf(notice)),
    placeholders: placeholdersIn(notice.texts),
    written: withoutGaps(notice.allText),
    sentences: sentencesOf(notice.texts),
    holidays,
    clock: kind === 'intention-to-award' ? standstillOf(judged.published, holidays) : null,
    earlierStandstill,
  };
}

/** The law by whose Schedules a notice is judged: that of its day, of a draft the newest. Nothing in a notice says when its procurement commenced. */
function lawOf({ published }: NoticeDocument): Regime {
  return (published === null ? null : regimeOn(published)) ?? newestRegime();
}

const NOT_OURS = undetermined(
  'regime',
  'The notice does not say that it is under the Health Care Services (Provider Selection Regime) Regulations 2023, so it was not judged by them.',
);
const WELSH = undetermined(
  'regime',
  'This is a notice under the Health Services (Provider Selection Regime) (Wales) Regulations 2025, or of a Welsh authority: another regime, with another clock. It was not judged.',
);

function beforeTheLaw(published: string): Undetermined {
  return undetermined(
    'regime',
    `Published on ${published}, before the Regulations came into force (${lawBegins}). It was not judged by them.`,
  );
}

function notJudged({ published }: NoticeDocument, why: Undetermined): NoticeCheck {
  return { notice: 'unknown', process: null, published, judged: false, findings: [], undetermined: [why] };
}
