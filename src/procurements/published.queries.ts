import { Injectable } from '@nestjs/common';
import { type Facts, type Instant, type StandstillClock } from '../../workflows/index.js';
import { Engine } from '../engine/index.js';
import { Database } from '../platform/database/database.js';
import { keyOfCursor, pageOf, type Page } from '../platform/http/paging.js';
import { Trail } from '../trail/index.js';
import type { PublishedView } from './procurement.views.js';
import { MOST_COUNTED, publishedCount, publishedPage, type PublishedFilter } from './published-page.js';
import { patternsOf } from './register-page.js';
import {
  publishedView,
  submissions,
  versionsOf,
  windowOf,
  windowsOf,
  withContents,
  type PublishedRow,
} from './published-view.js';

export type { PublishedFilter };

/** A page of what is published. */
export interface PublishedList extends Page<PublishedView> {
  /** How many there are on all pages. */
  readonly total: number;
  /** Whether there are more than that: no more are counted. */
  readonly isMore: boolean;
  /** The instant at which it is true. */
  readonly asOf: Instant;
}

/** One procurement as published, with what its page is made of. */
export interface PublishedProcurement extends PublishedView {
  /** The days of the standstill that the latest notice of intention began; null where none did. */
  readonly clock: StandstillClock | null;
  /** Those of every notice of intention, also of one that was begun again. */
  readonly clocks: readonly StandstillClock[];
  /** The version of the procurement at which each notice was submitted, in their order. */
  readonly versions: readonly (number | null)[];
  /** What the providers are called that its notices name by their identifiers. */
  readonly providerNames: Readonly<Record<string, string>>;
  /** The instant at which it is true. */
  readonly asOf: Instant;
}

/** An authority of which something is published. */
export interface PublishingAuthority {
  readonly id: string;
  readonly name: string;
}

/** Reads what is published, by whatever authority. Nothing that no notice has said goes out. */
@Injectable()
export class PublishedQueries {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly trail: Trail,
  ) {}

  /** A page of them with how many there are on all. What was published last comes first. */
  async search(filter: PublishedFilter): Promise<PublishedList> {
    const asOf = await this.engine.now();
    const { among, ...found } = await this.read(filter, asOf);
    const { name, sql, values } = publishedCount(filter, asOf, among);
    const [counted] = await this.database.prepared<{ total: number }>(name, sql, values);
    const total = counted!.total;
    return { ...found, total: Math.min(total, MOST_COUNTED), isMore: total > MOST_COUNTED, asOf };
  }

  /** A page of them. What was published last comes first. */
  async page(filter: PublishedFilter, asOf?: Instant): Promise<Page<PublishedView>> {
    const { among: _among, ...found } = await this.read(filter, asOf ?? null);
    return found;
  }

  /** A page, and where it was found: of words that many have, among the last published. */
  private async read(
    filter: PublishedFilter,
    asOf: Instant | null,
  ): Promise<Page<PublishedView> & { readonly among: 'newest' | 'all' }> {
    const [publishedAt, id] = keyOfCursor(filter.after, ['instant', 'string']) ?? [];
    const after = publishedAt === undefined ? null : ([publishedAt, id] as [string, string]);
    const rowsOf = (among: 'newest' | 'all'): Promise<PublishedRow[]> => {
      const { name, sql, values } = publishedPage(COLUMNS, filter, { asOf, after, among });
      return this.database.prepared<PublishedRow>(name, sql, values);
    };
    const newest = await rowsOf('newest');
    const isEnough = newest.length > filter.limit || patternsOf(filter.text).length === 0;
    const among = isEnough ? 'newest' : 'all';
    const rows = isEnough ? newest : await rowsOf('all');
    const found = pageOf(rows, filter.limit, publishedView, (row) => [row.published_at, row.id]);
    return { ...found, items: await this.titled(found.items), among };
  }

  /** Whether anything is published of a procurement. */
  async isPublished(id: string): Promise<boolean> {
    const rows = await this.database.prepared(
      'published.is',
      `SELECT 1 FROM procurement WHERE id = $1 AND published_at IS NOT NULL`,
      [id],
    );
    return rows.length > 0;
  }

  /** What is public of a procurement of whatever authority, with what its notices say. Null while nothing is. */
  async find(id: string): Promise<PublishedView | null> {
    return (await this.withNotices(id))?.view ?? null;
  }

  /** One of them, with what its notices say. Null while nothing of it is published. */
  async one(id: string): Promise<PublishedProcurement | null> {
    const found = await this.withNotices(id);
    if (!found) return null;
    const { view, facts, versions } = found;
    const asOf = await this.engine.now();
    const clocks = windowsOf(facts).map(({ clock }) => clock);
    return {
      ...view,
      clock: windowOf(facts)?.clock ?? null,
      clocks,
      versions,
      providerNames: namesIn(view, facts),
      asOf,
    };
  }

  private async withNotices(id: string): Promise<{
    readonly view: PublishedView;
    readonly facts: Facts;
    readonly versions: readonly (number | null)[];
  } | null> {
    const [row] = await this.database.prepared<PublishedRow>('published.one', ONE, [id]);
    if (!row) return null;
    const stream = { authority: row.authority_id, type: 'procurement', id } as const;
    const submitted = await this.trail.load(stream, {}, { types: Object.values(submissions), limit: MOST_NOTICES });
    const view = publishedView(row);
    return {
      view: titledByNotices(withContents(view, submitted)),
      facts: row.facts,
      versions: versionsOf(view, submitted),
    };
  }

  now(): Promise<Instant> {
    return this.engine.now();
  }

  /** Every authority of which something is published, by name. */
  authorities(): Promise<readonly PublishingAuthority[]> {
    return this.database.prepared<PublishingAuthority & Record<string, unknown>>(
      'published.authorities',
      `SELECT o.id, o.name FROM organisation o WHERE EXISTS (
         SELECT 1 FROM procurement p WHERE p.authority_id = o.id AND p.published_at IS NOT NULL)
       ORDER BY o.name, o.id`,
      [],
    );
  }

  /** An authority, whether it has published anything or not; null for what is none. */
  async authority(id: string): Promise<PublishingAuthority | null> {
    const [row] = await this.database.prepared<PublishingAuthority & Record<string, unknown>>(
      'published.publisher',
      `SELECT o.id, o.name FROM organisation o WHERE o.id = $1 AND o.kind = 'authority'`,
      [id],
    );
    return row ?? null;
  }

  /** The same with the titles and references that their notices gave them, in one statement. */
  private async titled(views: readonly PublishedView[]): Promise<readonly PublishedView[]> {
    const rows = await this.database.prepared<Titled>('published.titles', TITLES, [
      views.map(({ authorityId }) => authorityId),
      views.map(({ id }) => id),
      Object.values(submissions),
    ]);
    return views.map((view) => {
      const said = view.notices
        .map(({ submittedAt }) => rows.find(({ id, at }) => id === view.id && at === submittedAt))
        .findLast((row) => row !== undefined);
      return said ? { ...view, title: said.title ?? view.title, reference: said.reference ?? view.reference } : view;
    });
  }
}

interface Titled extends Record<string, unknown> {
  readonly id: string;
  readonly at: Instant | null;
  readonly title: string | null;
  readonly reference: string | null;
}

/** What it is called by the last notice that was published: what was put right since is not public before a notice says it. */
function titledByNotices(view: PublishedView): PublishedView {
  const said = view.notices
    .flatMap(({ says = [] }) => says)
    .findLast(({ item, value }) => item === 'titleAndReference' && value !== null)?.value as
    { readonly title?: string; readonly reference?: string } | undefined;
  return { ...view, title: said?.title ?? view.title, reference: said?.reference ?? view.reference };
}

/** The names of the providers that contracts in the notices name by their identifiers. */
function namesIn({ notices }: PublishedView, { providers }: Facts): Readonly<Record<string, string>> {
  const named = notices
    .flatMap(({ says = [] }) => says)
    .filter(({ item }) => item === 'titleAndReference')
    .flatMap(({ value }) => (value as { readonly contracts?: readonly NamedContract[] } | null)?.contracts ?? [])
    .flatMap((contract) => contract.providers);
  return Object.fromEntries(named.map((id) => [id, Object.hasOwn(providers, id) ? providers[id]!.name : '']));
}

interface NamedContract {
  readonly providers: readonly string[];
}

/** More notices than any procurement submits. */
const MOST_NOTICES = 200;

const COLUMNS = `p.id, p.authority_id,
  COALESCE((SELECT o.name FROM organisation o WHERE o.id = p.authority_id), p.authority_id) AS authority_name,
  p.title, p.reference, p.machine, p.published_at,
  (SELECT st.facts FROM standing st WHERE st.authority_id = p.authority_id AND st.kind = 'procurement' AND st.id = p.id) AS facts`;

const ONE = `SELECT ${COLUMNS} FROM procurement p WHERE p.id = $1 AND p.published_at IS NOT NULL`;

/** What each notice that was submitted calls its procurement. */
const TITLES = `SELECT e.stream_id AS id, e.data #>> '{derived,at}' AS at, t.value #>> '{title}' AS title,
  t.value #>> '{reference}' AS reference
FROM (SELECT n.stream_id, n.version, n.canonical::jsonb -> 'data' AS data
  FROM unnest($1::text[], $2::text[]) AS v(authority_id, id)
  JOIN event n ON n.authority_id = v.authority_id AND n.stream_type = 'procurement' AND n.stream_id = v.id
    AND n.type = ANY ($3::text[])) e,
LATERAL (SELECT jsonb_path_query_first(e.data, '$.derived.notice.items[*] ? (@.item == "titleAndReference").value') AS value) t
ORDER BY e.stream_id, e.version`;
