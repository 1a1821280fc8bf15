import { awardNamesAProvider } from '../../../../workflows/selection/rules/award-names-a-provider.js';
import { providerIsToBeToldOfTheRepetition } from '../../../../workflows/selection/rules/provider-is-to-be-told-of-the-repetition.js';
import { providerWasContacted } from '../../../../workflows/selection/rules/provider-was-contacted.js';
import { providersAreIdentified } from '../../../../workflows/rules/common/providers-are-identified.js';
import { relevantProvidersWereToldOfTheRepetition } from '../../../../workflows/selection/rules/relevant-providers-were-told-of-the-repetition.js';
import { examples } from '../../../support/law/examples/all-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { Story } from '../../../support/law/story.js';
import {
  answersFor,
  chosen,
  everyReason,
  fox,
  identified,
  opening,
  owl,
  terms,
  contacted,
  standstillOver,
} from '../../../support/law/places/procurements.js';
import { wentBack } from '../../../support/law/places/going-back.js';

const [findings] = examples.RecordFindings;
const fresh = () => chosen('direct-award-a');

ruleTable(providersAreIdentified, [
  { when: 'a provider named in full', given: fresh, asks: ['ContactProvider', { provider: owl }] },
  {
    when: 'a provider named for the first time without its name and address',
    given: fresh,
    asks: ['ContactProvider', { provider: { id: 'owl' } }],
    no: [
      { provision: 'reg 24(a)', field: 'data.provider.name' },
      { provision: 'reg 24(c)', field: 'data.provider.address' },
    ],
  },
  {
    when: 'a provider whose address is blank',
    given: fresh,
    asks: ['ContactProvider', { provider: { ...owl, address: ' ' } }],
    no: [{ provision: 'reg 24(c)', field: 'data.provider.address' }],
  },
  {
    when: 'a known provider by its identifier alone',
    given: () => contacted('direct-award-a'),
    asks: ['ContactProvider', { provider: { id: 'owl' } }],
  },
  {
    when: 'a known provider with another address, which corrects the record',
    given: () => contacted('direct-award-a'),
    asks: ['ContactProvider', { provider: { ...owl, address: '9 Barn Lane, Carlisle CA1 1AA' } }],
  },
  {
    when: 'another provider under an identifier that is taken',
    given: () => contacted('direct-award-a'),
    asks: ['ContactProvider', { provider: { ...fox, id: 'owl' } }],
    no: [{ provision: 'reg 24(a)', field: 'data.provider.id' }],
  },
  {
    when: 'the second of several providers, unknown, by its identifier alone',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, providers: [{ id: 'owl' }, { id: 'fox' }] }],
    no: [
      { provision: 'reg 24(a)', field: 'data.providers[1].name' },
      { provision: 'reg 24(c)', field: 'data.providers[1].address' },
    ],
  },
  {
    when: 'a provider called constructor, as anybody may be, unknown and by its identifier alone',
    given: fresh,
    asks: ['ContactProvider', { provider: { id: 'constructor' } }],
    no: [
      { provision: 'reg 24(a)', field: 'data.provider.name' },
      { provision: 'reg 24(c)', field: 'data.provider.address' },
    ],
  },
  { when: 'a question without a command', given: fresh, asks: ['RecordFindings', null] },
  { when: 'findings about a provider named in full', given: fresh, asks: ['RecordFindings', findings] },
]);

ruleTable(awardNamesAProvider, [
  {
    when: 'an award to a provider',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, providers: [owl] }],
  },
  {
    when: 'an award to nobody in particular',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', terms],
    no: [{ provision: 'reg 24(a)', field: 'data.providers' }],
  },
  {
    when: 'an award to no provider',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, providers: [] }],
    no: [{ provision: 'reg 24(a)', field: 'data.providers' }],
  },
  { when: 'a question without a command', given: fresh, asks: ['EnterIntoContract', null] },
]);

ruleTable(providerWasContacted, [
  {
    when: 'an award to a provider that was contacted',
    given: () => contacted('direct-award-b'),
    asks: ['EnterIntoContract', { ...terms, providers: [owl] }],
  },
  {
    when: 'an award to a provider that was not contacted, where another was',
    given: () => contacted('direct-award-b'),
    asks: ['EnterIntoContract', { ...terms, providers: [owl, fox] }],
    no: [{ provision: 'SI 2025/163 reg 34(2)(a)(i)', field: 'data.providers' }],
  },
  {
    when: 'an award before any contact',
    given: fresh,
    asks: ['EnterIntoContract', { ...terms, providers: [owl] }],
    no: [{ provision: 'SI 2025/163 reg 34(2)(a)(i)', field: 'data.providers' }],
  },
  {
    when: 'an award before any contact under the law of 2024',
    given: () =>
      new Story().at('2024-03-04').does('OpenProcurement', opening).does('ChooseProcess', {
        process: 'direct-award-a',
        answers: answersFor['direct-award-a'],
        reasons: everyReason,
      }),
    asks: ['EnterIntoContract', { ...terms, providers: [owl] }],
    no: [{ provision: 'reg 29(4)(a)(ii)', field: 'data.providers' }],
  },
  {
    when: 'the question, without a command, before any contact',
    given: fresh,
    asks: ['EnterIntoContract', null],
    no: [{ provision: 'SI 2025/163 reg 34(2)(a)(i)' }],
  },
  {
    when: 'the question, without a command, after a contact',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', null],
  },
]);

const justBack = () =>
  standstillOver('competitive').at('2026-04-10').does('ReturnToStep', { step: 3, reasons: 'New evidence.' });

ruleTable(providerIsToBeToldOfTheRepetition, [
  {
    when: 'a letter where no step is repeated',
    given: () => standstillOver('competitive'),
    asks: ['InformRelevantProvider', { provider: { id: 'owl' } }],
    no: [{ provision: 'reg 15(6)' }],
  },
  {
    when: 'the question where no step is repeated',
    given: () => standstillOver('competitive'),
    asks: ['InformRelevantProvider', null],
    no: [{ provision: 'reg 15(6)' }],
  },
  {
    when: 'a letter to a provider that made an offer',
    given: justBack,
    asks: ['InformRelevantProvider', { provider: { id: 'fox' } }],
  },
  {
    when: 'a letter to a provider that never heard of the procurement',
    given: justBack,
    asks: ['InformRelevantProvider', { provider: { id: 'elk' } }],
    no: [{ provision: 'reg 15(6)', field: 'data.provider' }],
  },
  {
    when: 'a second letter to the same provider',
    given: () => justBack().does('InformRelevantProvider', { provider: { id: 'fox' } }),
    asks: ['InformRelevantProvider', { provider: { id: 'fox' } }],
  },
]);

ruleTable(relevantProvidersWereToldOfTheRepetition, [
  {
    when: 'a notice of intention while nobody has been told of the return',
    given: justBack,
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 15(6)' }],
  },
  {
    when: 'a notice of intention while one of two has been told',
    given: () => justBack().does('InformRelevantProvider', { provider: { id: 'fox' } }),
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 15(6)' }],
  },
  {
    when: 'a notice of intention when each has been told',
    given: () => wentBack('competitive', 3),
    asks: ['SubmitIntentionNotice', null],
  },
  {
    when: 'a first notice of intention, where nothing is repeated',
    given: () => standstillOver('direct-award-c'),
    asks: ['SubmitIntentionNotice', null],
  },
  {
    when: 'a notice after a return of which nobody had to be told, because nobody knew that it was considered',
    given: () =>
      identified()
        .does('IdentifyProvider', { provider: fox, outcome: 'kept', reasons: 'After all.' })
        .does('ReturnToStep', { step: 1, reasons: 'The notice named the wrong services.' })
        .does('InformRelevantProvider', { provider: { id: 'owl' } }),
    asks: ['SubmitIntentionNotice', null],
  },
]);
