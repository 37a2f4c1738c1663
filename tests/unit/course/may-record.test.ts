import { describe, expect, test } from 'vitest';
import type { CourseHistory } from '#shared/course/history.ts';
import type { NewStep } from '#shared/course/step.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { mayRecord } from '../../../electron/course/may-record.ts';
import { contact, course, day, grantedCourse, ground, newStep, standard, step, verdict } from './builders.ts';

function problem(id: StandardId, history: CourseHistory, next: NewStep, today = '2026-06-01') {
  const { quality, planning } = standard(id);
  return mayRecord(history, next, quality, planning, ground(today))?.problem ?? null;
}
const begun = course({ steps: [step('inquiry', '2026-03-02')] });
const visitated = course({ steps: [step('inquiry', '2026-03-02'), step('visitation', '2026-03-04')] });
const started = (service: string, more: ReturnType<typeof step>[] = []) =>
  grantedCourse(service, { contacts: [contact('startInterview', '2026-03-16')], steps: more });

describe('the order of steps', () => {
  test('an inquiry comes first and once, and nothing lies in the future or before it', () => {
    expect(problem('vejen', course(), newStep('inquiry', '2026-03-02'))).toBe(null);
    expect(problem('vejen', course(), newStep('visitation', '2026-03-02'))).toBe('noInquiry');
    expect(problem('vejen', begun, newStep('inquiry', '2026-03-03'))).toBe('inquiryExists');
    expect(problem('vejen', begun, newStep('visitation', '2026-03-01'))).toBe('beforeInquiry');
    expect(problem('vejen', begun, newStep('visitation', '2026-03-04'), '2026-03-03')).toBe('inFuture');
    expect(problem('vejen', begun, newStep('visitation', '2026-03-03'), '2026-03-03')).toBe(null);
  });

  test('row B9: a holiday may be told of before it begins', () => {
    const next = newStep('interruption', '2026-07-06', { until: day('2026-07-19') });
    expect(problem('bronderslev', started('gen-13'), next, '2026-06-01')).toBe(null);
  });

  test('row V15: a decision needs a visitation, and one grant is enough', () => {
    const refusal = newStep('decision', '2026-03-05', { outcome: 'refused', reasons: 'Andet tilbud' });
    expect(problem('vejen', begun, refusal)).toBe('noVisitation');
    expect(problem('vejen', visitated, refusal)).toBe(null);
    expect(problem('vejen', grantedCourse('gen-12'), newStep('decision', '2026-03-12'))).toBe(
      'alreadyGranted',
    );
  });

  test('row B11: a refusal may be followed by a new decision', () => {
    const refused = course({
      steps: [
        step('inquiry', '2026-03-02'),
        step('visitation', '2026-03-04'),
        step('decision', '2026-03-05', { outcome: 'refused', reasons: 'Andet tilbud' }),
      ],
    });
    const again = newStep('decision', '2026-04-05', { outcome: 'refused', reasons: 'Uændret' });
    expect(problem('bronderslev', refused, again)).toBe(null);
  });

  test('rows I5, B3: a refusal without reasons is not recorded', () => {
    const bare = newStep('decision', '2026-03-05', { outcome: 'refused', reasons: '' });
    expect(problem('ishoj', visitated, bare)).toBe('reasonMissing');
    expect(problem('bronderslev', visitated, bare)).toBe('reasonMissing');
  });

  test('a grant names a service of the standard', () => {
    const grant = (serviceId: string | null) => newStep('decision', '2026-03-05', { serviceId });
    expect(problem('vejen', visitated, grant(null))).toBe('serviceMissing');
    expect(problem('vejen', visitated, grant('gen-14'))).toBe('unknownService');
  });

  test('rows S13, B18: without a visit, by phone or on paper, the visitator says why', () => {
    const byPhone = newStep('visitation', '2026-03-04', { form: 'phone' });
    expect(problem('sonderborg', begun, byPhone)).toBe('reasonMissing');
    expect(problem('bronderslev', begun, byPhone)).toBe('reasonMissing');
    expect(problem('vejen', begun, byPhone)).toBe(null);
    const why = newStep('visitation', '2026-03-04', { form: 'phone', whyNoVisit: 'Smittefare' });
    expect(problem('sonderborg', begun, why)).toBe(null);
  });

  test('row I3: only a question that says "as a rule" may be departed from, and with a reason', () => {
    const answered = (questionId: string, reason: string) =>
      newStep('eligibility', '2026-03-04', { answers: [{ questionId, answer: 'exception', reason }] });
    expect(problem('ishoj', visitated, answered('fiveMonths', 'Ny skade'))).toBe(null);
    expect(problem('ishoj', visitated, answered('fiveMonths', ''))).toBe('reasonMissing');
    expect(problem('ishoj', visitated, answered('resident', 'Flytter snart'))).toBe('noExceptionAllowed');
    expect(problem('ishoj', visitated, answered('potential', 'Ja'))).toBe('unknownQuestion');
  });

  test('row S13: an order follows a grant, once', () => {
    expect(problem('sonderborg', visitated, newStep('order', '2026-03-05'))).toBe('notGranted');
    expect(problem('sonderborg', grantedCourse('s1-gen-13'), newStep('order', '2026-03-12'))).toBe(
      'alreadyOrdered',
    );
  });

  test('rows K4, K5, K6: goals and evaluations come after the start interview was held, on its day at the earliest', () => {
    for (const kind of ['goals', 'midwayEvaluation', 'finalEvaluation'] as const) {
      expect(problem('standard-10a', grantedCourse('gen-14'), newStep(kind, '2026-03-16'))).toBe(
        'notStarted',
      );
      expect(problem('standard-10a', started('gen-14'), newStep(kind, '2026-03-13'))).toBe('notStarted');
      expect(problem('standard-10a', started('gen-14'), newStep(kind, '2026-03-16'))).toBe(null);
    }
  });

  test('row S3: only an assessment ends in a recommendation', () => {
    const next = newStep('recommendation', '2026-03-20');
    expect(problem('sonderborg', started('s3-udredning-4'), next)).toBe(null);
    expect(problem('sonderborg', started('s1-gen-13'), next)).toBe('notForThisService');
  });

  test('row S8: an extension is decided once for each time it is asked for', () => {
    const decided = newStep('extensionDecision', '2026-05-06');
    expect(problem('sonderborg', started('s1-gen-13'), decided)).toBe('noExtensionAsked');
    const asked = started('s1-gen-13', [step('extensionRequest', '2026-05-04')]);
    expect(problem('sonderborg', asked, decided)).toBe(null);
    const answered = started('s1-gen-13', [
      step('extensionRequest', '2026-05-04'),
      step('extensionDecision', '2026-05-05'),
    ]);
    expect(problem('sonderborg', answered, decided)).toBe('noExtensionAsked');
  });

  test('rows V19, S10: nothing is coordinated with a party before the citizen’s consent, nor after it is taken back', () => {
    const next = newStep('coordination', '2026-04-01', { party: 'egen læge ' });
    expect(problem('sonderborg', started('s1-gen-13'), next)).toBe('noConsent');
    const consent = step('consent', '2026-03-20');
    expect(problem('vejen', started('gen-12', [consent]), next)).toBe(null);
    const other = step('consent', '2026-03-20', { party: 'Jobcenter' });
    expect(problem('sonderborg', started('s1-gen-13', [other]), next)).toBe('noConsent');
    const back = step('consent', '2026-03-25', { given: false });
    expect(problem('sonderborg', started('s1-gen-13', [consent, back]), next)).toBe('noConsent');
  });

  test('row S11: after the closing only what explains or completes may be recorded', () => {
    const closed = started('s1-gen-13', [step('closing', '2026-05-01')]);
    expect(problem('sonderborg', closed, newStep('status', '2026-05-02'))).toBe('courseClosed');
    expect(problem('sonderborg', closed, newStep('closing', '2026-05-02'))).toBe('courseClosed');
    expect(problem('sonderborg', closed, newStep('finalEvaluation', '2026-05-02'))).toBe(null);
    expect(verdict('sonderborg', closed, '2026-05-02').allowed).toEqual([
      'finalEvaluation',
      'continuation',
      'excuse',
      'record',
    ]);
  });

  test('rows V7, B10, I8: a course is closed with one of the standard’s reasons, not before its last attended contact', () => {
    const closing = (reasonId: string, endedOn: string) =>
      newStep('closing', '2026-05-01', { reasonId, endedOn: day(endedOn) });
    expect(problem('bronderslev', started('gen-13'), closing('cancelledTwice', '2026-04-30'))).toBe(null);
    expect(problem('vejen', started('gen-12'), closing('cancelledTwice', '2026-04-30'))).toBe(
      'unknownReason',
    );
    expect(problem('bronderslev', started('gen-13'), closing('noShow', '2026-03-15'))).toBe(
      'endsBeforeItBegins',
    );
    expect(problem('bronderslev', started('gen-13'), closing('noShow', '2026-03-16'))).toBe(null);
    expect(problem('bronderslev', started('gen-13'), closing('noShow', '2026-05-02'))).toBe('inFuture');
  });

  test('row B10: a proposal to end is answered once, and only one that stands', () => {
    const missed = contact('teamSession', '2026-03-18', { status: 'noShow', validReason: false });
    const history = grantedCourse('gen-13', { contacts: [contact('startInterview', '2026-03-16'), missed] });
    const answer = newStep('endingAnswer', '2026-03-19', { proposalId: 'noShow:teamSession 2026-03-18' });
    expect(problem('bronderslev', history, answer)).toBe(null);
    const other = newStep('endingAnswer', '2026-03-19', { proposalId: 'noShow:other' });
    expect(problem('bronderslev', history, other)).toBe('unknownProposal');
    const answered = { ...history, steps: [...history.steps, { id: 'a', ...answer } as never] };
    expect(problem('bronderslev', answered, answer)).toBe('alreadyAnswered');
  });

  test('rows V11, I10, S2: a field takes what it asks for: one of its options, a date', () => {
    const record = (fieldId: string, value: string) => newStep('record', '2026-03-12', { fieldId, value });
    expect(problem('vejen', started('gen-12'), record('transport', 'flexible'))).toBe(null);
    expect(problem('vejen', started('gen-12'), record('transport', 'taxi'))).toBe('valueNotAllowed');
    expect(problem('sonderborg', started('s2-korttid-15'), record('stayEnds', '2026-02-30'))).toBe(
      'valueNotAllowed',
    );
    expect(problem('sonderborg', started('s1-gen-13'), record('stayEnds', '2026-03-30'))).toBe(
      'notForThisService',
    );
    expect(problem('vejen', started('gen-12'), record('stayEnds', '2026-03-30'))).toBe('unknownRecord');
  });

  test('row K2: a cause of delay names one of the standard’s deadlines', () => {
    const excuse = (deadlineId: string) => newStep('excuse', '2026-03-12', { deadlineId });
    expect(problem('standard-10a', started('gen-14'), excuse('start'))).toBe(null);
    expect(problem('standard-10a', started('gen-14'), excuse('firstInterview'))).toBe('unknownDeadline');
  });

  test('the next step stands first among those allowed', () => {
    expect(verdict('vejen', begun, '2026-03-03').allowed[0]).toBe('visitation');
    expect(verdict('vejen', grantedCourse('gen-12'), '2026-03-12').allowed).not.toContain('order');
  });
});
