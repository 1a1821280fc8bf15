import { Injectable } from '@nestjs/common';
import {
  available,
  rulesAsked,
  type Action,
  type CommandData,
  type CommandType,
  type Reason,
  type RuleAsked,
  acts,
  dateInWords,
  type Fields,
  type Naming,
  type Warning,
} from '../../../../workflows/index.js';
import { DocumentsReading } from '../../../documents/documents.reading.js';
import { Engine, type Considered } from '../../../engine/index.js';
import { HistoryReading } from '../../../history/history.reading.js';
import {
  MembersReading,
  NamesInWords,
  OrganisationsReading,
  type MemberSeen,
  type Role,
} from '../../../identity/index.js';
import { Denial } from '../../../platform/errors.js';
import { ProcurementsReading } from '../../../procurements/procurements.reading.js';
import { RecordReading } from '../../../record/record.reading.js';
import { noChoices, type Choice, type Choices } from '../../forms/choices.js';
import { choicesOf } from '../../forms/choices-of.js';
import { fieldsWithin, performanceValue } from '../../forms/form-fields.js';
import type { Known } from '../../forms/read-form.js';
import type { Reader } from '../../session/reader.js';
import { correctable } from './correctable.js';

/** An act as somebody is about to do it. */
export interface ActOnDesk {
  readonly type: CommandType;
  /** Null where a procurement is to be opened. */
  readonly procurementId: string | null;
  /** The authority to open one for, where somebody chose among several. */
  readonly chosen?: string;
  readonly considered: Considered;
  /** Everything that stands against it, and what a careful authority would want to know; people by name. */
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  readonly choices: Choices;
  readonly known: Known;
  /** The rules that it is held to. */
  readonly rules: readonly RuleAsked[];
  /** What could be done in the procurement, with what stands in the way; none where nothing stands in the way of this act. */
  readonly actions: readonly Action[];
  readonly personId: string;
  /** What the reader is in the authority. */
  readonly roles: readonly Role[];
  /** Everybody of the authority whom the reader may know by name. */
  readonly members: readonly MemberSeen[];
}

/** What is asked about an act. */
export interface Asked {
  readonly type: CommandType;
  readonly procurementId: string | null;
  readonly authorityId: string | null;
  readonly chosen?: string;
  /** What it would carry; null where that is not known yet. */
  readonly data: CommandData[CommandType] | null;
  readonly ifMatch: number | null;
}

/** What there is to choose from, and everybody whose name is known. */
interface Offered {
  readonly choices: Choices;
  readonly people: ReadonlyMap<string, string>;
  readonly members: ActOnDesk['members'];
}

/** More procurements than anybody looks through for the one that was abandoned. */
const MOST_ABANDONED = 200;

/** As many events as are looked through for what can be put right. */
const MOST_EVENTS = 500;

/** Fetches what the pages of an act rest on: whether it can be done, what there is to choose from, what people are called. */
@Injectable()
export class ActDesk {
  constructor(
    private readonly engine: Engine,
    private readonly members: MembersReading,
    private readonly names: NamesInWords,
    private readonly procurements: ProcurementsReading,
    private readonly documents: DocumentsReading,
    private readonly history: HistoryReading,
    private readonly record: RecordReading,
    private readonly organisations: OrganisationsReading,
  ) {}

  /** Refuses (403, 404) who may not do it, and (409, 412) where it was overtaken, as giving the act would. */
  async open(reader: Reader, asked: Asked): Promise<ActOnDesk> {
    const { principal } = reader;
    const considered = await this.engine.consider({ principal, ...asked });
    const { authorityId, procurement, evidence, reasons, would } = considered;
    const { choices, people, members } = await this.offered(reader, asked, considered);
    const corrections =
      asked.type === 'CorrectRecord' ? await this.correctable(reader, asked.procurementId!, considered) : [];
    const known = { now: evidence.now, providers: procurement.facts.providers, people };
    const roles = reader.memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
    const { type, procurementId, chosen } = asked;
    const actions = reasons.length > 0 && procurementId !== null ? available(procurement, evidence) : [];
    const told = await this.names.toldTo(principal, { reasons, warnings: would?.warnings ?? [], actions });
    const { personId } = reader;
    const rules = rulesAsked(procurement, asked.type, asked.data, evidence);
    return {
      ...{ type, procurementId, ...(chosen === undefined ? {} : { chosen }) },
      ...{ considered, ...told, choices: { ...choices, corrections } },
      ...{ known, personId, roles, members, rules },
    };
  }

  /** What there is to choose from in an act of a procurement that the reader may read, whether or not they may do it. */
  async choices(reader: Reader, type: CommandType, procurementId: string): Promise<Choices> {
    const look = await this.engine.look(procurementId, reader.principal);
    return look ? (await this.offered(reader, { type, procurementId }, look)).choices : noChoices;
  }

  private async offered(
    reader: Reader,
    { type, procurementId }: Pick<Asked, 'type' | 'procurementId'>,
    { authorityId, procurement, evidence }: Pick<Considered, 'authorityId' | 'procurement' | 'evidence'>,
  ): Promise<Offered> {
    const { principal } = reader;
    const members = await this.membersFor(reader, authorityId);
    const participants = Object.keys(procurement.facts.conflicts.participants);
    const others = await this.names.of(principal, participants, procurementId ?? undefined);
    const people = new Map([...others, ...members.map(({ id, name }) => [id, name] as const)]);
    const abandoned = type === 'OpenProcurement' ? await this.abandoned(reader, authorityId) : [];
    const documents = procurementId === null ? [] : await this.documentsOf(reader, procurementId);
    const fields = acts[type].carries;
    const performance = names(fields, 'entry-of-performance') ? await this.performance(reader, authorityId) : [];
    const organisations = names(fields, 'organisation') ? await this.providersWithAccounts(reader) : [];
    const choices = choicesOf({
      ...{ procurement, evidence, members, others, abandoned, documents, performance, organisations },
    });
    return { choices, people, members };
  }

  /** Whom the reader may choose: everybody of the authority, or nobody but themselves. */
  private async membersFor(
    { principal, personId, name, memberships }: Reader,
    authorityId: string,
  ): Promise<readonly MemberSeen[]> {
    try {
      return await this.members.list(principal, authorityId);
    } catch (error) {
      if (!(error instanceof Denial)) throw error;
      const roles = memberships.find(({ organisation }) => organisation.id === authorityId)?.roles ?? [];
      return [{ id: personId, name, roles }];
    }
  }

  /** What of the record can be put right. */
  private async correctable(
    { principal }: Reader,
    procurementId: string,
    { procurement }: Considered,
  ): Promise<readonly Choice[]> {
    const { seen } = await this.history.events(principal, procurementId, { limit: MOST_EVENTS });
    return correctable(seen.items, procurement.facts);
  }

  /** The documents of a procurement, for whoever may see them. */
  private async documentsOf({ principal }: Reader, procurementId: string): Promise<readonly Choice[]> {
    try {
      const listed = await this.documents.list(principal, procurementId);
      return listed.map(({ digest, name }) => ({ value: digest, text: name }));
    } catch (error) {
      if (!(error instanceof Denial)) throw error;
      return [];
    }
  }

  /** How contracts of the authority performed, each in a line. */
  private async performance({ principal }: Reader, authorityId: string): Promise<readonly Choice[]> {
    const entries = await this.record.performedIn(principal, authorityId);
    return entries.map(({ title, indicator, target, actual, unit, from, to, ...one }) => ({
      value: performanceValue(one),
      text: `${title}: ${indicator}, ${actual} ${unit} (the target was ${target})`,
      hint: `From ${dateInWords(from)} to ${dateInWords(to)}`,
    }));
  }

  private async providersWithAccounts({ principal }: Reader): Promise<readonly Choice[]> {
    const known = await this.organisations.list(principal, 'provider');
    return known.map(({ id, name }) => ({ value: id, text: name }));
  }

  private async abandoned({ principal }: Reader, authorityId: string): Promise<readonly Choice[]> {
    const { items } = await this.procurements.list(principal, { limit: MOST_ABANDONED });
    return items.flatMap((one) =>
      'state' in one && one.authorityId === authorityId && /abandon/i.test(one.state)
        ? [{ value: one.id, text: `${one.title} (${one.reference})` }]
        : [],
    );
  }
}

/** Whether any of some fields, however deep, names something of a kind. */
const names = (fields: Fields, naming: Naming): boolean =>
  Object.values(fields).some((field) => field.of === naming || names(fieldsWithin(field), naming));
