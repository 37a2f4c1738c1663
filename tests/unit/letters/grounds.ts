/** A course on paper, for letters: what each test changes is all that it is about. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { CourseStep } from '#shared/course/step.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import type { LetterAppointment, LetterGround } from '../../../electron/letters/ground.ts';

export const day = (text: string) => text as IsoDate;
export const hour = (text: string) => text as ClockTime;

/** A step on a day; its facts are those of its kind. */
export function step<K extends CourseStep['kind']>(
  kind: K,
  on: string,
  facts: Extract<CourseStep, { kind: K }>['facts'],
): CourseStep {
  return { id: `${kind}-${on}`, kind, on: day(on), at: null, facts } as CourseStep;
}

export const anAppointment: LetterAppointment = {
  kind: 'startInterview',
  status: 'proposed',
  date: day('2027-03-16'),
  from: hour('09:00'),
  to: hour('10:00'),
  place: 'Sundhedscenter Nord',
  atHome: false,
  therapist: { name: 'Mette Holm', profession: 'physiotherapist' },
  cancelUntil: { date: day('2027-03-15'), time: hour('12:00') },
};

/** A standard with texts of its own, so that no test hangs on a municipality's wording. */
export const aStandard: StandardFile = withTexts(shippedStandard('vejen'));

function withTexts(file: StandardFile): StandardFile {
  const letters = {
    sender: 'Træningsenheden\nTorvet 1',
    phoneHours: 'mandag til torsdag kl. 8–9',
    complaintGuidance: 'Klag inden fire uger.',
    expectations: 'Vi forventer, at du er med til at sætte mål.',
    transport: 'Du sørger selv for at komme frem.',
    homeVisit: 'Luft ud, før vi kommer.',
  };
  return { ...file, quality: { ...file.quality, letters } };
}

export const aGround: LetterGround = {
  kind: 'invitation',
  today: day('2027-03-08'),
  municipality: 'Eksempelby Kommune',
  citizen: { name: 'Karen Eksempel', address: 'Skovvej 2\n9999 Eksempelby', digitalPost: true },
  standard: aStandard,
  history: {
    courseId: 'k1',
    citizenId: 'c1',
    standardId: 's1',
    serviceId: aStandard.planning.services[0]?.id ?? '',
    legalBasis: 'Serviceloven § 86, stk. 1',
    illness: 'gangbesvær',
    steps: [
      step('decision', '2027-03-03', {
        outcome: 'granted',
        legalBasis: 'Serviceloven § 86, stk. 1',
        serviceId: aStandard.planning.services[0]?.id ?? '',
        hours: null,
        granted: 'Holdtræning to gange om ugen',
        notGranted: 'Træning i varmtvandsbassin',
        reasons: 'Du kan nå dit tidligere niveau.',
      }),
    ],
    contacts: [],
    letters: [],
  },
  deadlines: [],
  appointment: anAppointment,
  firstTraining: day('2027-03-19'),
  teamName: 'Balancehold 2',
  movedFrom: null,
  expectedStart: null,
  complaint: null,
};
