import type { PublishInterestDto, RecordManagementDto, WithholdInterestDto } from '../dto/interests.dto.js';
import {
  interestNamed,
  memberNamed,
  individualNamed,
  notInFuture,
  refused,
  requireRole,
  wrong,
  type Asked,
  type Handler,
} from './asked.js';
import type { Interest } from '../register.facts.js';

/** An interest that somebody else than whoever asks has. */
function anothers(asked: Asked, id: string): Interest {
  requireRole(asked, 'conflicts-guardian', 'decision-maker');
  const interest = interestNamed(asked, id);
  if (interest.person !== asked.asker) return interest;
  throw refused(
    'interest-is-somebody-elses',
    'Nobody settles what is done about their own interest.',
    'Ask another conflicts guardian, or a decision-maker.',
  );
}

/** What is done about an interest, and who agreed to it. */
export const recordManagement: Handler<RecordManagementDto> = async (data, asked) => {
  const { person } = anothers(asked, data.interest);
  const { interest, action, agreedBy = asked.asker, agreedOn = asked.today } = data;
  if (agreedBy === person) {
    throw refused(
      'somebody-else-agreed',
      'What is done about an interest is agreed by somebody else than the person whose it is.',
      'Name whoever agreed in `agreedBy`.',
    );
  }
  notInFuture('agreedOn', agreedOn, asked);
  if (!(await memberNamed(asked, agreedBy))) individualNamed(asked, agreedBy, 'agreedBy');
  return [{ type: 'InterestManaged', data: { interest, agreedBy, agreedOn }, sealed: { action } }];
};

/** Keeps an interest out of what is published, today and of past days. */
export const withholdInterest: Handler<WithholdInterestDto> = ({ interest, reason }, asked) => {
  if (anothers(asked, interest).withheld !== null) throw wrong('interest', 'is withheld already');
  return [{ type: 'InterestWithheld', data: { interest }, sealed: { reason } }];
};

/** Publishes what was withheld. */
export const publishInterest: Handler<PublishInterestDto> = ({ interest }, asked) => {
  if (anothers(asked, interest).withheld === null) throw wrong('interest', 'is not withheld');
  return [{ type: 'InterestPublished', data: { interest } }];
};
