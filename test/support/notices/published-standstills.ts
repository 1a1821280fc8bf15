/**
 * What public notices of an intention to award have stated, and what regulation 12(2) and (3) give for them: facts read from Find a
 * Tender in November 2026, in our own words. The verdict is arithmetic and no finding of law; a notice may have been corrected since.
 */
export interface PublishedStandstill {
  /** The notice's place on Find a Tender. */
  readonly ocid: string;
  readonly service: string;
  /** When it was published: day and time in London. */
  readonly published: string;
  /** `Z`, or `+01:00` in British Summer Time. */
  readonly offset: 'Z' | '+01:00';
  /** The last day for representations that it states; null where it states no date. */
  readonly stated: string | null;
  readonly standstillBegins: string;
  readonly lastDay: string;
  readonly verdict: 'right' | 'too short' | 'no valid date';
}

type Row = readonly [
  string,
  string,
  string,
  'Z' | '+01:00',
  string | null,
  string,
  string,
  PublishedStandstill['verdict'],
];

// prettier-ignore
const rows: readonly Row[] = [
  ['ocds-h6vhtk-04845d', 'ear wax removal in the community', '2024-11-22T16:46', 'Z', '2024-12-04', '2024-11-23', '2024-12-04', 'right'],
  ['ocds-h6vhtk-04a691', 'general practice out of hours', '2025-02-03T15:29', 'Z', '2025-02-14', '2025-02-04', '2025-02-14', 'right'],
  ['ocds-h6vhtk-04ec60', 'a grant for inpatient detoxification', '2025-03-12T16:32', 'Z', '2025-03-24', '2025-03-13', '2025-03-25', 'too short'],
  // The early May bank holiday was counted.
  ['ocds-h6vhtk-0509d0', 'occupational health', '2025-04-30T10:20', '+01:00', '2025-05-09', '2025-05-01', '2025-05-14', 'too short'],
  ['ocds-h6vhtk-05a919', 'psychosocial care in a prison', '2025-10-07T08:13', '+01:00', '2025-10-20', '2025-10-08', '2025-10-20', 'right'],
  // "Within 8 days of publication": no working days, and no date.
  ['ocds-h6vhtk-067056', 'advice on continuing healthcare', '2026-03-20T13:05', 'Z', null, '2026-03-21', '2026-04-01', 'no valid date'],
  // It ends on Good Friday.
  ['ocds-h6vhtk-067290', 'general practice in an emergency department', '2026-03-24T11:59', 'Z', '2026-04-03', '2026-03-25', '2026-04-08', 'too short'],
  ['ocds-h6vhtk-05a7e6', 'two practices as two lots', '2026-04-28T14:15', '+01:00', '2026-05-12', '2026-04-29', '2026-05-12', 'right'],
];

/** The notices, each with what it states and what the law gives. */
export const publishedStandstills: readonly PublishedStandstill[] = rows.map(
  ([ocid, service, published, offset, stated, standstillBegins, lastDay, verdict]) => ({
    ...{ ocid, service, published, offset, stated, standstillBegins, lastDay, verdict },
  }),
);
