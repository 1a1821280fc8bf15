import { Injectable } from '@nestjs/common';
import { Access, type Principal } from '../identity/index.js';
import type { PersonActor } from '../trail/index.js';
import {
  CalendarLoading,
  type CalendarConsidered,
  type CalendarLoaded,
  type CalendarOffered,
} from './calendar-loading.js';

export type { CalendarConsidered, CalendarLoaded, CalendarOffered };

/** The holidays are everybody's, so a list that one authority's administrator brings is in use for all of the installation. */
const brings = ['administrator'] as const;

/** Brings holiday lists into use for whoever may, in an authority of theirs. Refuses (403) everybody else. */
@Injectable()
export class CalendarCommands {
  constructor(
    private readonly access: Access,
    private readonly loading: CalendarLoading,
  ) {}

  /** What would come of a list, without bringing it into use; refuses what {@link load} would. */
  async consider(who: Principal, offered: CalendarOffered): Promise<CalendarConsidered> {
    await this.administrator(who);
    return this.loading.consider(offered);
  }

  /** Checks a list and brings it into use, for all instances at once. */
  async load(who: Principal, offered: CalendarOffered): Promise<CalendarLoaded> {
    return this.loading.load(offered, await this.administrator(who));
  }

  private async administrator(who: Principal): Promise<PersonActor> {
    const [authority] = await this.access.authoritiesOf(who, brings);
    return this.access.requireMember(who, authority!, brings);
  }
}
