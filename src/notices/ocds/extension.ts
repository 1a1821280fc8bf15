import type { Json } from './merge.js';

/** Our extension of OCDS: what it is, and what it adds to the release schema (RFC 7396). */
export function psrExtension(publicUrl: string): { readonly description: Json; readonly schema: Json } {
  const text = (title: string, description: string): Json => ({ title, description, type: ['string', 'null'] });
  return {
    description: {
      name: { en: 'Provider Selection Regime' },
      description: {
        en: 'The standstill of regulation 12 of SI 2023/1348, and the digest of each notice, so that anybody can check that it was not altered.',
      },
      compatibility: ['1.1'],
      schemas: ['release-schema.json'],
      documentationUrl: { en: `${publicUrl}/help` },
    },
    schema: {
      properties: {
        integrity: {
          title: 'Integrity',
          description: 'The digest of what the notice says, as canonical JSON (RFC 8785) of its paragraphs.',
          type: 'object',
          properties: {
            algorithm: text('Algorithm', 'The algorithm of the digest: `sha-256`.'),
            digest: text('Digest', 'The digest, in lower-case hexadecimal.'),
            noticeNumber: text('Notice number', 'The number that the central digital platform gave the notice.'),
          },
        },
      },
      definitions: {
        Period: {
          properties: {
            representationsBefore: {
              ...text(
                'Representations before',
                'The instant before which representations are in time (regulation 12(3)), exclusive.',
              ),
              format: 'date-time',
            },
            provision: text('Provision', 'The provision that sets it.'),
          },
        },
      },
    },
  };
}
