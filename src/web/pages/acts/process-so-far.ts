import {
  acts,
  answersInFull,
  checkProcess,
  contradictions,
  type Fields,
  type ProcessAnswers,
} from '../../../../workflows/index.js';
import { readCommand } from '../../../commands/procurement.commands.js';
import type { Answers } from '../../forms/answers.js';
import { formErrors, type FormError } from '../../forms/form-errors.js';
import { readForm, type Unread } from '../../forms/read-form.js';
import { resultView } from '../calculators/which-process.view.js';
import type { ActOnDesk } from './act-desk.js';

/** Which process follows from the answers to regulation 6 that stand in the form; or what of them has to be put right first. */
export type SoFar =
  | { readonly result: ReturnType<typeof resultView> }
  | { readonly errors: readonly FormError[]; readonly unread: readonly Unread[] };

/** Looks at the answers alone: nothing else in the form has to be there yet. */
export function processSoFar({ considered, known }: ActOnDesk, answers: Answers): SoFar {
  const { procurement, evidence } = considered;
  const carries: Fields = { answers: acts.ChooseProcess.carries.answers };
  const { data, unread } = readForm(carries, answers, known);
  const read = readCommand('ChooseProcess', data);
  const wrong = 'errors' in read ? read.errors.filter(({ field }) => field.startsWith('answers')) : [];
  if (wrong.length + unread.length > 0) return { errors: formErrors(carries, wrong, unread), unread };
  const { facts } = procurement;
  const full = answersInFull({ facts, evidence, at: evidence.now }, data['answers'] as ProcessAnswers);
  const untrue = contradictions(full).map(({ field, message }) => ({ field: `answers.${field}`, message }));
  if (untrue.length > 0) return { errors: formErrors(carries, untrue, []), unread };
  return { result: resultView(checkProcess(full, procurement.regime)) };
}
