import { Injectable } from '@nestjs/common';
import type { AuthorityEvidence, OrganisationEvidence } from '../../workflows/index.js';
import { Defect } from '../platform/errors.js';
import type {
  ActorPort,
  CommandReader,
  DataReader,
  DispatchPort,
  EvidencePort,
  FoldedPort,
  InputPort,
  ProjectionPort,
} from './ports.js';
import { undecidedReceptions } from './receptions.js';

const PART = /^[a-z][A-Za-z0-9_]*$/;

/**
 * What the modules plug into the engine. With the first command the list is closed, because the statements are composed from it once.
 */
@Injectable()
export class EnginePorts {
  private readonly evidencePorts: EvidencePort[] = [undecidedReceptions];
  private readonly projectionPorts: ProjectionPort[] = [];
  private readonly dispatchPorts: DispatchPort[] = [];
  private readonly inputPorts: InputPort[] = [];
  private readonly foldedPorts: FoldedPort[] = [];
  private commandReader: CommandReader | null = null;
  private ownReader: DataReader | null = null;
  private actorPort: ActorPort | null = null;
  private readonly authorityEvidencePorts: EvidencePort<AuthorityEvidence>[] = [];
  private readonly organisationEvidencePorts: EvidencePort<OrganisationEvidence>[] = [];
  private authorityActorPort: ActorPort | null = null;
  private closed = false;

  addEvidence(...ports: readonly EvidencePort[]): this {
    return this.add(this.evidencePorts, ports);
  }

  /** The same for what an authority settles of itself. */
  addAuthorityEvidence(...ports: readonly EvidencePort<AuthorityEvidence>[]): this {
    return this.add(this.authorityEvidencePorts, ports);
  }

  /** The same for who belongs to an organisation that is no authority. Nobody but whoever operates the installation decides that. */
  addOrganisationEvidence(...ports: readonly EvidencePort<OrganisationEvidence>[]): this {
    return this.add(this.organisationEvidencePorts, ports);
  }

  addProjection(...ports: readonly ProjectionPort[]): this {
    return this.add(this.projectionPorts, ports);
  }

  addFolded(...ports: readonly FoldedPort[]): this {
    if (this.closed) throw new Defect('views come after the first command');
    this.foldedPorts.push(...ports);
    return this;
  }

  addDispatch(...ports: readonly DispatchPort[]): this {
    return this.add(this.dispatchPorts, ports);
  }

  addInput(...ports: readonly InputPort[]): this {
    return this.add(this.inputPorts, ports);
  }

  /** Who may act is answered in one place. */
  setActor(port: ActorPort): this {
    if (this.closed || this.actorPort) throw new Defect('the engine knows already who may act');
    this.actorPort = port;
    return this;
  }

  /** The same for what an authority settles of itself. */
  setAuthorityActor(port: ActorPort): this {
    if (this.closed || this.authorityActorPort)
      throw new Defect('the engine knows already who may act for an authority');
    this.authorityActorPort = port;
    return this;
  }

  /** How what a command carries is read, so that a value put right is of the form that the command would want of it. */
  setReader(reader: CommandReader): this {
    if (this.closed || this.commandReader) throw new Defect('the engine knows already how commands are read');
    this.commandReader = reader;
    return this;
  }

  /** The same of what authorities and organisations do about themselves. */
  setOwnReader(reader: DataReader): this {
    if (this.closed || this.ownReader) throw new Defect('the engine knows already how such commands are read');
    this.ownReader = reader;
    return this;
  }

  get readerOfOwn(): DataReader | null {
    return this.ownReader;
  }

  get reader(): CommandReader | null {
    return this.commandReader;
  }

  get evidence(): readonly EvidencePort[] {
    return this.read(this.evidencePorts);
  }

  get authorityEvidence(): readonly EvidencePort<AuthorityEvidence>[] {
    return this.read(this.authorityEvidencePorts);
  }

  get organisationEvidence(): readonly EvidencePort<OrganisationEvidence>[] {
    return this.read(this.organisationEvidencePorts);
  }

  get projections(): readonly ProjectionPort[] {
    return this.read(this.projectionPorts);
  }

  get folded(): readonly FoldedPort[] {
    return this.read(this.foldedPorts);
  }

  get dispatches(): readonly DispatchPort[] {
    return this.read(this.dispatchPorts);
  }

  get inputs(): readonly InputPort[] {
    return this.read(this.inputPorts);
  }

  get actor(): ActorPort | null {
    this.closed = true;
    return this.actorPort;
  }

  get authorityActor(): ActorPort | null {
    this.closed = true;
    return this.authorityActorPort;
  }

  private read<T>(ports: readonly T[]): readonly T[] {
    this.closed = true;
    return ports;
  }

  private add<T extends { readonly name: string }>(to: T[], ports: readonly T[]): this {
    for (const port of ports) {
      if (this.closed) throw new Defect(`${port.name} comes after the first command`);
      if (!PART.test(port.name) || to.some(({ name }) => name === port.name)) {
        throw new Defect(`${port.name} is no name for a part of the engine, or is taken`);
      }
      to.push(port);
    }
    return this;
  }
}
