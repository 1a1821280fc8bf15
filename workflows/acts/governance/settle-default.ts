import { defaultNames, defaults } from '../../law/index.js';
import { ownAct, type Told } from '../act.js';
import { account, flag, oneOf, type Carried } from '../shape.js';

const what = defaultNames.map((name) => `\`${name}\`: ${defaults[name].title}`).join('; ');

/** Whether something is asked for that the Regulations leave open. That is settled, and settled again: no slip. */
export const settleDefault = ownAct('SettleDefault', {
  event: 'DefaultSettled',
  label: 'Settle whether something is asked for by default',
  governedBy: 'act',
  carries: {
    default: oneOf(defaultNames)({
      noun: 'what is asked for by default',
      question: 'What that is asked for by default do you settle?',
      says: `What is asked for by default where the Regulations leave it open, by its name. ${what}`,
    }),
    applies: flag({
      noun: 'whether it is asked for',
      question: 'Is it asked for in your authority?',
      hint: 'Yes takes an earlier answer back.',
      says: 'Whether it is asked for in your authority; true takes an earlier answer back',
    }),
    reason: account({
      noun: 'the reason',
      question: 'Why?',
      example: 'Our evaluation is by consensus, as our guidance of 1 April describes.',
    }),
  },
  example: {
    default: 'most-suitable-provider-is-scored',
    applies: false,
    reason: 'Our evaluation is by consensus, as our guidance of 1 April describes.',
  },
  rests: ({ default: name }) => [`default:${name}`],
  moves: ({ data }: { readonly data: Told }) => [`default:${String(data['default'])}`],
});

export type SettleDefault = Carried<typeof settleDefault>;
