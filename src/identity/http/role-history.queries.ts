import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { keyOfCursor, pageOf, type Page } from '../../platform/http/paging.js';
import { Trail, type Actor } from '../../trail/index.js';
import type { RoleChangeDto } from './dto/answers.dto.js';
import { authorityStream } from '../../engine/index.js';
import type { Role } from '../roles.js';

/** Reads from the history of an authority who was given which role, by whom, and who lost it. */
@Injectable()
export class RoleHistory {
  constructor(
    private readonly database: Database,
    private readonly trail: Trail,
  ) {}

  /** Oldest first. People are named as they are called now; a name that was erased is null. */
  async ofAuthority(
    id: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<RoleChangeDto>> {
    const [after] = keyOfCursor(page.after, ['number']) ?? [];
    const slice = { after: Number(after ?? 0), limit: page.limit + 1, types: ['RoleGranted', 'RoleRevoked'] };
    const events = await this.trail.load(authorityStream(id), {}, slice);
    const people = events.flatMap(({ data, actor }) => [data['personId'] as string, ...actingIn(actor)]);
    const names = await this.namesOf([...new Set(people)]);
    const named = (person: string) => ({ id: person, name: names.get(person) ?? null });
    return pageOf(
      events,
      page.limit,
      ({ version, recordedAt, type, data, actor }) => {
        const [by] = actingIn(actor);
        const change = type === 'RoleGranted' ? 'granted' : 'revoked';
        const whose = named(data['personId'] as string);
        return {
          version,
          at: recordedAt,
          change,
          role: data['role'] as Role,
          person: whose,
          by: by ? named(by) : null,
        };
      },
      ({ version }) => [version],
    );
  }

  private async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT id::text AS id, display_name AS name FROM person WHERE id::text = ANY ($1::text[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const actingIn = (actor: Actor): readonly string[] => ('personId' in actor ? [actor.personId] : []);
