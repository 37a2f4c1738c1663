import complaintAnswer from '#resources/letters/complaint-answer.json' with { type: 'json' };
import complaintReceipt from '#resources/letters/complaint-receipt.json' with { type: 'json' };
import decisionGranted from '#resources/letters/decision-granted.json' with { type: 'json' };
import decisionRefused from '#resources/letters/decision-refused.json' with { type: 'json' };
import ending from '#resources/letters/ending.json' with { type: 'json' };
import invitation from '#resources/letters/invitation.json' with { type: 'json' };
import move from '#resources/letters/move.json' with { type: 'json' };
import waitingTime from '#resources/letters/waiting-time.json' with { type: 'json' };
import type { LetterKind } from '#shared/course/letter.ts';
import { type LetterTemplate, letterTemplate } from './template.ts';

const files: Record<LetterKind, unknown> = {
  invitation,
  decisionGranted,
  decisionRefused,
  waitingTime,
  move,
  ending,
  complaintReceipt,
  complaintAnswer,
};

/** The template of a letter, checked; throws where its file is not valid. */
export function templateOf(kind: LetterKind): LetterTemplate {
  return letterTemplate.parse(files[kind]);
}
