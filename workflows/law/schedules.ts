/** What a notice or letter must say, by the words of the Schedules. */
export type NoticeItem =
  | 'statement'
  | 'titleAndReference'
  | 'providers'
  | 'service'
  | 'approximateLifetimeValue'
  | 'lifetimeValue'
  | 'serviceDates'
  | 'intendedDates'
  | 'decisionMakers'
  | 'reasons'
  | 'conflictsDeclared'
  | 'conflictsManaged'
  | 'awardCriteria'
  | 'frameworkUsers'
  | 'frameworkTermAndUsers'
  | 'frameworkTermUsersAndValue'
  | 'frameworkUsed'
  | 'howToSubmitOffers'
  | 'howOffersAreAssessed';

/** One paragraph of a Schedule, and when it asks for something: always, or only of one kind of procurement. */
export interface ScheduleParagraph {
  readonly paragraph: number;
  readonly item: NoticeItem;
  readonly only?: 'contract' | 'framework' | 'where-appropriate';
}

export type ScheduleNumber = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 | 11;

const paragraphs = (...items: (NoticeItem | [NoticeItem, ScheduleParagraph['only']])[]): readonly ScheduleParagraph[] =>
  items.map((entry, index) => {
    const [item, only] = Array.isArray(entry) ? entry : [entry, undefined];
    return { paragraph: index + 1, item, ...(only ? { only } : {}) };
  });

const award = paragraphs(
  'statement',
  'titleAndReference',
  'providers',
  'service',
  'lifetimeValue',
  'serviceDates',
  'decisionMakers',
  'conflictsDeclared',
  'conflictsManaged',
);

const intention = paragraphs(
  'statement',
  'titleAndReference',
  'providers',
  'service',
  'approximateLifetimeValue',
  'decisionMakers',
  'reasons',
  'conflictsDeclared',
  'conflictsManaged',
);

/** What each Schedule asks for, paragraph by paragraph. */
export type Schedules = Readonly<Record<ScheduleNumber, readonly ScheduleParagraph[]>>;

/** The Schedules that prescribe a published notice, as they were made. An edition that changes one says it anew. */
export const schedulesAsMade: Schedules = {
  2: award,
  3: intention,
  4: award,
  5: paragraphs('statement', 'titleAndReference', 'service', 'decisionMakers'),
  6: intention,
  7: award,
  8: paragraphs(
    'titleAndReference',
    'service',
    'intendedDates',
    'approximateLifetimeValue',
    'awardCriteria',
    ['frameworkUsers', 'framework'],
    'howToSubmitOffers',
    'howOffersAreAssessed',
  ),
  10: paragraphs(
    'statement',
    'titleAndReference',
    'providers',
    'service',
    ['frameworkTermAndUsers', 'framework'],
    'approximateLifetimeValue',
    'decisionMakers',
    'reasons',
    'conflictsDeclared',
    'conflictsManaged',
    ['frameworkUsed', 'where-appropriate'],
  ),
  11: paragraphs(
    'statement',
    'titleAndReference',
    'providers',
    'service',
    ['lifetimeValue', 'contract'],
    ['frameworkTermUsersAndValue', 'framework'],
    ['serviceDates', 'contract'],
    'decisionMakers',
    'conflictsDeclared',
    'conflictsManaged',
  ),
};
