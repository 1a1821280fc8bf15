import { law } from './provision.js';

/** Schedule 16: how the basic selection criteria are determined. */
export const schedule16 = {
  sch16Para1Kinds: law(
    'Sch 16 para 1(1)',
    'The criteria may relate to suitability for the activity, economic and financial standing, and technical and professional ability.',
  ),
  sch16Para1NothingElse: law(
    'Sch 16 para 1(2)',
    'Nothing outside Schedule 16 may be imposed on providers as a requirement of basic selection.',
  ),
  sch16Para1Apt: law(
    'Sch 16 para 1(3)',
    'Requirements are limited to those apt to show the capacity to perform the contract: legal, financial, technical and professional.',
  ),
  sch16Para1Proportionate: law(
    'Sch 16 para 1(4)',
    'All requirements must be related and proportionate to the subject-matter.',
  ),
  sch16Para3Financial: law(
    'Sch 16 para 3(1)',
    'Requirements may ensure that providers have the necessary economic and financial capacity.',
  ),
  sch16Para3Turnover: law(
    'Sch 16 para 3(3)',
    'A minimum turnover must not exceed twice the estimated value, unless more is appropriate and proportionate.',
  ),
} as const;
