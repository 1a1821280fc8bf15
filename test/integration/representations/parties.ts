import { randomUUID } from 'node:crypto';
import { IdentityService } from '../../../src/identity/index.js';
import type { DocumentDto } from '../../../src/documents/dto/document.dto.js';
import type { OwnRepresentationDto } from '../../../src/representations/dto/own-representation.dto.js';
import type { NewReceiptDto } from '../../../src/representations/dto/receipt.dto.js';
import type { DocumentRef, Process } from '../../../workflows/index.js';
import { Service, type Answer } from '../../support/http/service.js';
import { inStandstill } from '../../support/law/places/procurements.js';

/** Everything that a provider sends when it lodges. */
export const letter = {
  standing: 'would-be-provider',
  aggrieved: true,
  failure: 'Regulation 6(4): patients may choose a provider of this service.',
  text: 'We set out below why Direct Award Process B was compulsory.',
  contact: 'Contracts team, contracts@fox.example',
} as const;

/** The same, from somebody without an account. */
export const publicLetter = { ...letter, representor: { name: 'Elk Clinics LLP' } } as const;

export const pdf = (text = 'A letter'): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`, 'latin1');

/** The body of an answer, as what the interface says that it is. */
export function bodyOf<T>({ text }: Pick<Answer, 'text'>): T {
  return JSON.parse(text) as T;
}

/** A service with two providers beside the Owl Centre, and short ways of saying what each does. */
export class Parties {
  private constructor(
    readonly service: Service,
    /** Tokens of people of Fox Care and of Elk Clinics. */
    readonly fox: string,
    readonly elk: string,
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Parties> {
    const service = await Service.start({
      PROBITY_PUBLIC_PER_MINUTE: '1000000',
      PROBITY_ACCOUNT_PER_MINUTE: '1000000',
      PROBITY_INSTALLATION_PER_MINUTE: '1000000',
      ...settings,
    });
    const identity = service.app.get(IdentityService);
    const tokens: string[] = [];
    for (const [id, name] of [
      ['fox-care', 'Fox Care CIC'],
      ['elk-clinics', 'Elk Clinics LLP'],
    ] as const) {
      await identity.registerOrganisation({ id, kind: 'provider', name });
      const { id: person } = await identity.addPerson({
        organisationId: id,
        name: `Somebody of ${name}`,
        roles: ['provider'],
      });
      tokens.push(await identity.issueLocalToken(person, 1));
    }
    return new Parties(service, tokens[0]!, tokens[1]!);
  }

  /** A procurement in its standstill: representations until the end of 8 April 2026. */
  async standstill(process: Process = 'direct-award-c'): Promise<string> {
    const id = await this.service.plays(inStandstill(process).recorded);
    this.service.at('2026-03-26');
    return id;
  }

  /** Lodges as a provider, and gives the receipt. */
  async lodges(id: string, token: string, more: object = {}): Promise<NewReceiptDto> {
    const answer = await this.service.ask('POST', `procurements/${id}/representations`, {
      token,
      body: { ...letter, ...more },
    });
    if (answer.status !== 201) throw new Error(`not lodged: ${answer.text}`);
    return bodyOf<NewReceiptDto>(answer);
  }

  /** Does something about a representation of one's own. */
  acts(id: string, token: string, reference: string, act: string, body: object = {}): Promise<Answer> {
    return this.service.ask('POST', `procurements/${id}/representations/${reference}/${act}`, { token, body });
  }

  async sees(id: string, token: string, reference: string): Promise<OwnRepresentationDto> {
    const answer = await this.service.ask('GET', `procurements/${id}/representations/${reference}`, { token });
    if (answer.status !== 200) throw new Error(`not shown: ${answer.text}`);
    return bodyOf<OwnRepresentationDto>(answer);
  }

  /** Uploads a document and gives what a command names it by. */
  async uploads(
    id: string,
    token: string | null,
    name = 'Letter.pdf',
    bytes = pdf(randomUUID()),
  ): Promise<DocumentRef> {
    const answer = await this.upload(id, token, name, bytes);
    if (answer.status !== 201) throw new Error(`not uploaded: ${answer.text}`);
    return { name, digest: bodyOf<DocumentDto>(answer).digest };
  }

  upload(
    id: string,
    token: string | null,
    name: string,
    bytes: Buffer,
    type = 'application/octet-stream',
  ): Promise<Answer> {
    const headers = { 'content-type': type, 'x-file-name': encodeURIComponent(name) };
    const as = token === null ? { as: null } : { token };
    return this.service.ask('POST', `procurements/${id}/documents`, { ...as, headers, raw: bytes });
  }
}
