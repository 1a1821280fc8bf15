import { OneOf, PlainText } from '../../platform/http/fields/index.js';

export class ReplayQueryDto {
  @PlainText(40, {
    optional: true,
    description: 'A version, or an instant; now, if left out',
    example: '2026-03-24T17:30',
  })
  at?: string;

  @PlainText(40, {
    optional: true,
    description:
      'Up to where what was put right since is taken into account: a version, or an instant; the same as `at`, if left out',
    example: '2026-04-01T09:00',
  })
  known?: string;
}

export const statechartFormats = ['svg', 'mermaid', 'text', 'json'] as const;

export type StatechartFormat = (typeof statechartFormats)[number];

export class StatechartQueryDto {
  @OneOf(statechartFormats, { optional: true, description: 'Wins over the `Accept` header' })
  format?: StatechartFormat;
}
