/** Complaints, in English. */
import type { complaints as danish } from '../da/complaints.ts';
import type { SameKeys } from '../texts.ts';

export const complaints: SameKeys<typeof danish> = {
  title: 'Complaints',
  subject: {
    decision: 'the decision',
    serviceLevel: 'the service level',
    staff: 'staff or the task performed',
    professional: 'the health-professional work',
    contentOrProvider: 'content or provider',
  },
};
