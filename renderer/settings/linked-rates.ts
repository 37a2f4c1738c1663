/** A deadline and the rate that counts it have one target between them: the rate's. */
import type { DeadlineRule } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

/** The first rate that counts a deadline; undefined where nobody answers for it. */
export const rateOf = ({ quality }: StandardFile, deadline: Pick<DeadlineRule, 'id'>) =>
  quality.rates.find(({ counts }) => counts.kind === 'deadline' && counts.deadline === deadline.id);

/** The file with each deadline's target as its rate has it. */
export const linkedTargets = (file: StandardFile): StandardFile => ({
  ...file,
  quality: {
    ...file.quality,
    deadlines: file.quality.deadlines.map((deadline) => {
      const rate = rateOf(file, deadline);
      return rate ? { ...deadline, target: rate.target } : deadline;
    }),
  },
});
