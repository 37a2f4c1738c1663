import { expect, test } from 'vitest';
import { type AccountWords, accountDocument } from '../../../renderer/quality/account-document.ts';

const words: AccountWords = {
  title: 'Title',
  about: 'About',
  figures: ['31 of 40'],
  whyTitle: 'Why',
  planTitle: 'Plan',
  proposalTitle: 'Proposal',
  nothing: 'Nothing written.',
  signature: 'Signature',
  footer: 'Footer',
};
const textsOf = (texts: { why: string; actionPlan: string; serviceLevelProposal: string }) =>
  accountDocument({ rateId: 'start', ...texts }, words).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.kind,
  );

test('an account has its figures, then each part under its heading, an empty line parting paragraphs', () => {
  expect(
    textsOf({ why: 'One.\nStill one.\n\n\nTwo.', actionPlan: 'Do.', serviceLevelProposal: 'Less.' }),
  ).toEqual([
    'Title',
    'About',
    '31 of 40',
    'Why',
    'One.\nStill one.',
    'Two.',
    'Plan',
    'Do.',
    'Proposal',
    'Less.',
    'Signature',
  ]);
});

test('an empty reason or plan is said to be empty; an empty proposal is left off', () => {
  expect(textsOf({ why: ' ', actionPlan: '', serviceLevelProposal: ' \n ' })).toEqual([
    'Title',
    'About',
    '31 of 40',
    'Why',
    'Nothing written.',
    'Plan',
    'Nothing written.',
    'Signature',
  ]);
});
