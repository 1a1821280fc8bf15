import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Denial } from '../platform/errors.js';
import { PublishedReading, type PublishedProcurement } from '../procurements/published.reading.js';
import { compiledRelease, type Json } from './ocds/merge.js';
import { psrExtension } from './ocds/extension.js';
import { publishedRules } from './ocds/published-rules.js';
import { ocidOf, releasesOf } from './ocds/release.js';

/** What is published, as open contracting data (OCDS 1.1.5), for anybody. Refuses (404) where the publisher has no registered prefix. */
@Injectable()
export class OcdsReading {
  constructor(
    private readonly published: PublishedReading,
    private readonly configuration: Configuration,
  ) {}

  /** The record package of a procurement: its releases, and the compiled release that they come to. */
  async recordPackage(id: string): Promise<Json> {
    const prefix = this.prefix();
    const found = await this.published.one(id);
    const releases = releasesOf(found, prefix);
    if (releases.length === 0) throw new Denial('not-found', 'No notice of this procurement is published yet.');
    const record = {
      ocid: ocidOf(found, prefix),
      releases,
      compiledRelease: compiledRelease(releases, publishedRules),
    };
    return { ...this.packageOf(`/register/${id}/ocds.json`, found), records: [record] };
  }

  /** The release package of one notice, by its number in the list of the procurement's, from 1. */
  async releasePackage(id: string, number: number): Promise<Json> {
    const prefix = this.prefix();
    const found = await this.published.one(id);
    const release = releasesOf(found, prefix)[number - 1];
    if (!release) throw new Denial('not-found', 'There is no such notice.');
    return { ...this.packageOf(`/register/${id}/notices/${number}/ocds.json`, found), releases: [release] };
  }

  /** Whether open contracting data is published. */
  get isPublished(): boolean {
    return this.configuration.ocidPrefix !== null;
  }

  /** What our extension is, and the fields that it adds (a JSON merge patch of the release schema). */
  extension(): { readonly description: Json; readonly schema: Json } {
    return psrExtension(this.configuration.publicUrl);
  }

  private prefix(): string {
    const { ocidPrefix } = this.configuration;
    if (ocidPrefix !== null) return ocidPrefix;
    throw new Denial(
      'not-found',
      'No open contracting data is published here: the publisher has not set its registered prefix.',
    );
  }

  private packageOf(path: string, { asOf, authorityName }: PublishedProcurement): Json {
    const { publicUrl } = this.configuration;
    return {
      uri: `${publicUrl}${path}`,
      version: '1.1',
      extensions: [
        'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json',
        `${publicUrl}/ocds/extension.json`,
      ],
      publishedDate: asOf,
      publisher: { name: authorityName },
      license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    };
  }
}
