import type { AccountView } from '#shared/api/quality-views.ts';
import { type PaperBlock, type PaperDocument, textBlocks } from '../print/document.ts';

/** The sentences of an account that come from its figures, in the chosen language. */
export interface AccountWords {
  readonly title: string;
  /** Which rule, period and place. */
  readonly about: string;
  readonly figures: readonly string[];
  readonly whyTitle: string;
  readonly planTitle: string;
  readonly proposalTitle: string;
  readonly nothing: string;
  readonly signature: string;
  readonly footer: string;
}

/** The written account of a missed target as a document: the figures, then what its author wrote. No citizen is named in it. */
export function accountDocument(
  account: Pick<AccountView, 'rateId' | 'why' | 'actionPlan' | 'serviceLevelProposal'>,
  words: AccountWords,
): PaperDocument {
  const part = (heading: string, text: string): PaperBlock[] => [
    { kind: 'text', style: 'heading', text: heading },
    ...(text.trim() === '' ? textBlocks(words.nothing) : textBlocks(text)),
  ];
  return {
    id: `account ${account.rateId}`,
    footer: words.footer,
    blocks: [
      { kind: 'text', style: 'title', text: words.title },
      { kind: 'text', style: 'small', text: words.about },
      ...words.figures.map((text): PaperBlock => ({ kind: 'text', style: 'text', text })),
      ...part(words.whyTitle, account.why),
      ...part(words.planTitle, account.actionPlan),
      ...(account.serviceLevelProposal.trim() === ''
        ? []
        : part(words.proposalTitle, account.serviceLevelProposal)),
      { kind: 'text', style: 'text', text: words.signature },
    ],
  };
}
