import { everyProviderWasInformed } from '../../../../workflows/selection/rules/every-provider-was-informed.js';
import { letterIncludesItsSchedule } from '../../../../workflows/selection/rules/letter-includes-its-schedule.js';
import { letterIsToASuccessfulProvider } from '../../../../workflows/selection/rules/letter-is-to-a-successful-provider.js';
import { letterIsToAnUnsuccessfulProvider } from '../../../../workflows/selection/rules/letter-is-to-an-unsuccessful-provider.js';
import { lettersStateTheTrueDates } from '../../../../workflows/selection/rules/letters-state-the-true-dates.js';
import type { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  competitionDecided,
  content,
  evaluated,
  inStandstill,
  letter,
} from '../../../support/law/places/procurements.js';
import { wentBack } from '../../../support/law/places/going-back.js';

const decided = () =>
  evaluated()
    .at('2026-03-20')
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest total.' });

ruleTable(letterIsToASuccessfulProvider, [
  {
    when: 'a letter to the provider selected',
    given: decided,
    asks: ['InformSuccessfulProvider', { provider: { id: 'owl' } }],
  },
  {
    when: 'a letter to another',
    given: decided,
    asks: ['InformSuccessfulProvider', { provider: { id: 'fox' } }],
    no: [{ provision: 'reg 11(8)(a)', field: 'data.provider' }],
  },
  {
    when: 'a letter before anybody is selected',
    given: evaluated,
    asks: ['InformSuccessfulProvider', { provider: { id: 'owl' } }],
    no: [{ provision: 'reg 11(8)(a)', field: 'data.provider' }],
  },
  { when: 'a question without a command', given: decided, asks: ['InformSuccessfulProvider', null] },
]);

ruleTable(letterIsToAnUnsuccessfulProvider, [
  {
    when: 'a letter to a provider whose offer was not successful',
    given: decided,
    asks: ['InformUnsuccessfulProvider', letter],
  },
  {
    when: 'a letter to the one that was',
    given: decided,
    asks: ['InformUnsuccessfulProvider', { ...letter, provider: { id: 'owl' } }],
    no: [{ provision: 'reg 11(8)(b)', field: 'data.provider' }],
  },
  {
    when: 'a letter to a provider that made no offer',
    given: decided,
    asks: ['InformUnsuccessfulProvider', { ...letter, provider: { id: 'hasOwnProperty' } }],
    no: [{ provision: 'reg 11(8)(b)', field: 'data.provider' }],
  },
  { when: 'a question without a command', given: decided, asks: ['InformUnsuccessfulProvider', null] },
]);

const published = () => inStandstill('competitive').at('2026-03-26');
const planned = (plannedPublicationOn?: string, sentAt?: string) =>
  ['InformUnsuccessfulProvider', { ...letter, plannedPublicationOn, sentAt }] as const;

ruleTable(letterIncludesItsSchedule, [
  {
    when: 'a letter with both reasons and a planned day',
    given: decided,
    asks: ['InformUnsuccessfulProvider', letter],
  },
  {
    when: 'a letter that does not say why the other was successful',
    given: decided,
    asks: ['InformUnsuccessfulProvider', { ...letter, whySuccessful: '' }],
    no: [{ provision: 'Sch 9 para 3', field: 'data.whySuccessful' }],
  },
  {
    when: 'a letter that does not say why the recipient was not',
    given: decided,
    asks: ['InformUnsuccessfulProvider', { ...letter, whyUnsuccessful: ' ' }],
    no: [{ provision: 'Sch 9 para 4', field: 'data.whyUnsuccessful' }],
  },
  { when: 'a publication planned for the day of the letter', given: decided, asks: planned('2026-03-20') },
  { when: 'no planned day, which means the day of the letter', given: decided, asks: planned() },
  {
    when: 'a publication planned for the day before the letter',
    given: decided,
    asks: planned('2026-03-19'),
    no: [{ provision: 'Sch 9 para 5', field: 'data.plannedPublicationOn' }],
  },
  {
    when: 'a letter recorded late, whose planned day has passed since but had not when it was sent',
    given: () => decided().at('2026-03-25'),
    asks: planned('2026-03-24', '2026-03-20T10:00:00.000Z'),
  },
  {
    when: 'a publication planned beyond the holiday list',
    given: decided,
    asks: planned('2028-12-20'),
    no: [{ provision: 'Sch 9 para 5', field: 'data.plannedPublicationOn' }],
  },
  {
    when: 'a corrected letter after the publication, whose plan no longer matters',
    given: published,
    asks: planned('2026-03-01'),
  },
  { when: 'a question without a command', given: decided, asks: ['InformUnsuccessfulProvider', null] },
]);

ruleTable(everyProviderWasInformed, [
  {
    when: 'a notice of intention when each has its letter',
    given: competitionDecided,
    asks: ['SubmitIntentionNotice', null],
  },
  {
    when: 'a notice of intention before any letter',
    given: decided,
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 11(8)' }],
  },
  {
    when: 'a notice of intention while only the successful provider knows',
    given: () => decided().does('InformSuccessfulProvider', { provider: { id: 'owl' } }),
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 11(8)' }],
  },
  {
    when: 'a notice of intention before anybody is selected',
    given: evaluated,
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 11(8)' }],
  },
  {
    when: 'a notice of intention after a return to step 5, on the letters of the run before',
    given: () => wentBack('competitive', 5),
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 11(8)' }],
  },
]);

const publishedOn = (day: string): Story =>
  competitionDecided()
    .at(day)
    .does('SubmitIntentionNotice', { content })
    .does('RecordIntentionNoticePublished', { publishedAt: `${day}T09:00:00.000Z` });

ruleTable(lettersStateTheTrueDates, [
  {
    when: 'an award where the notice was published on the day that the letters rest on',
    given: () => publishedOn('2026-03-24'),
    asks: ['EnterIntoContract', null],
  },
  {
    when: 'an award where it was published the day after',
    given: () => publishedOn('2026-03-25'),
    asks: ['EnterIntoContract', null],
    no: [{ provision: 'Sch 9 para 5' }],
  },
  {
    when: 'a framework agreement where it was published the day before',
    given: () => publishedOn('2026-03-23'),
    asks: ['ConcludeFramework', null],
    no: [{ provision: 'Sch 9 para 5' }],
  },
  {
    when: 'an award after a corrected letter',
    given: () => publishedOn('2026-03-25').does('InformUnsuccessfulProvider', letter),
    asks: ['EnterIntoContract', null],
  },
  {
    when: 'an award where the letter recorded last was sent before the publication, on a plan that failed',
    given: () =>
      publishedOn('2026-03-25')
        .at('2026-03-26')
        .does('InformUnsuccessfulProvider', { ...letter, sentAt: '2026-03-21T09:00:00.000Z' }),
    asks: ['EnterIntoContract', null],
    no: [{ provision: 'Sch 9 para 5' }],
  },
  {
    when: 'an award in a repeated run whose letters still state the dates of the first',
    given: () =>
      wentBack('competitive', 6)
        .does('SubmitIntentionNotice', { content })
        .does('RecordIntentionNoticePublished', { publishedAt: '2026-04-10T09:00:00.000Z' }),
    asks: ['EnterIntoContract', null],
    no: [{ provision: 'Sch 9 para 5' }],
  },
  { when: 'the question where nothing is published', given: competitionDecided, asks: ['EnterIntoContract', null] },
]);
