import type { LetterPreview } from '#shared/api/course-views.ts';
import { fillTemplate } from './fill.ts';
import { gatherFacts } from './gather.ts';
import type { LetterGround } from './ground.ts';
import { templateOf } from './templates.ts';

/**
 * The letter as it would be printed. `missing` names what it cannot be sent without: the template's own facts, and the
 * address of whoever gets it on paper.
 */
export function makeLetter(ground: LetterGround): LetterPreview {
  const { kind, today, municipality, citizen, standard } = ground;
  const { subject, paragraphs, missing } = fillTemplate(templateOf(kind), gatherFacts(ground));
  const address = linesOf(citizen.address);
  const lacksAddress = !citizen.digitalPost && address.length === 0;
  return {
    kind,
    sender: [municipality, ...linesOf(standard.quality.letters.sender)],
    recipient: [...(citizen.name ? [citizen.name] : []), ...address],
    date: today,
    subject,
    paragraphs,
    missing: lacksAddress ? [...missing, 'address'] : missing,
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\n|,/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
