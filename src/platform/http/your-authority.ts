import { PlainText } from './fields/index.js';

/** Which of their authorities somebody means, who belongs to several. */
export const YourAuthority = (): PropertyDecorator =>
  PlainText(100, { optional: true, description: 'Your authority. Needed if you belong to several' });
