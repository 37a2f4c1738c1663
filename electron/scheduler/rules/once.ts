import type { Rule, Violation } from './violation.ts';

/** Every referral is in exactly one of `placements` and `waiting`, and who waits has a reason. */
export const once: Rule = ({ facts, plan }) => {
  const violations: Violation[] = [];
  const bad = (problem: string, referralId: string) =>
    violations.push({ rule: 'once', problem, facts: { referralId } });
  const seen = new Set<string>();
  for (const { referralId } of [...plan.placements, ...plan.waiting]) {
    if (!facts.referrals.has(referralId)) bad('unknownReferral', referralId);
    else if (seen.has(referralId)) bad('twice', referralId);
    seen.add(referralId);
  }
  for (const { referralId, reasons } of plan.waiting) if (reasons.length === 0) bad('noReason', referralId);
  for (const id of facts.referrals.keys()) if (!seen.has(id)) bad('missing', id);
  return violations;
};
