import { expect, test } from 'vitest';
import type { ComplaintStep } from '#shared/api/letters-inputs.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { ComplaintSubject } from '#shared/standards/quality.ts';
import { aMunicipality, anInquiry, record, viewOf } from './course-steps.ts';
import { refusal, type Standing } from './ground.ts';

const on = (text: string) => text as IsoDate;

/** A refused course under a shipped standard, decided on 2 March 2027; the clock shows 8 March. */
async function refused(code: string): Promise<{ place: Standing; courseId: string; citizenId: string }> {
  const place = await aMunicipality();
  await place.services['standards.adopt']({ source: { kind: 'shipped', code } });
  const courseId = await anInquiry(place, '2027-03-01');
  await record(place, courseId, 'visitation', '2027-03-01');
  const { questions, services, legalBases, citizen } = await viewOf(place, courseId);
  const criterion = questions.find(({ bearing }) => bearing === 'criterion');
  await record(place, courseId, 'eligibility', '2027-03-02', {
    answers: questions.map(({ id }) => ({
      questionId: id,
      answer: id === criterion?.id ? 'notMet' : 'met',
      reason: id === criterion?.id ? 'Anden træning hjælper' : '',
    })),
  });
  await record(place, courseId, 'decision', '2027-03-02', {
    outcome: 'refused',
    serviceId: services[0]?.id ?? null,
    legalBasis: legalBases[0] ?? '',
    reasons: 'Anden træning hjælper',
  });
  return { place, courseId, citizenId: citizen.id };
}

async function complain(code: string, subject: ComplaintSubject) {
  const ground = await refused(code);
  const { place, courseId, citizenId } = ground;
  const complaint = await place.services['complaints.receive']({
    citizenId,
    courseId,
    subject,
    text: 'Jeg er ikke enig',
    receivedOn: on('2027-03-05'),
  });
  const advance = (step: ComplaintStep) =>
    place.services['complaints.advance']({ complaintId: complaint.id, step });
  const owed = async (): Promise<LetterKind[]> =>
    (await place.services['letters.due']({})).due
      .filter(({ complaintId }) => complaintId === complaint.id)
      .map(({ kind }) => kind);
  const letter = (kind: LetterKind) =>
    place.services['letters.preview']({ kind, courseId, contactId: null, complaintId: complaint.id });
  return { ...ground, complaint, advance, owed, letter };
}

test('row V10: staff is for the head of training, the professional work for the agency, by the standard', async () => {
  const staff = await complain('vejen', 'staff');
  expect(staff.complaint).toMatchObject({ answeredHere: true, next: ['reassessed'] });
  expect(staff.complaint.goesTo.da).toMatch(/leder/i);
  const professional = await complain('vejen', 'professional');
  expect(professional.complaint).toMatchObject({ answeredHere: false, next: ['passedOn'] });
  expect(professional.complaint.goesTo.da).toMatch(/Patientklager/);
  const passed = await professional.advance({ kind: 'passedOn', on: on('2027-03-08') });
  expect(passed).toMatchObject({ isClosed: true, outcome: 'passedOn' });
  const receipt = await professional.letter('complaintReceipt');
  expect(receipt.missing).toEqual([]);
  expect(receipt.paragraphs.join('\n')).toContain('Vi har sendt den videre den 8. marts 2027');
});

test('row I11: a complaint about waiting or extent is reassessed within four weeks of its receipt', async () => {
  const { complaint, letter, place } = await complain('ishoj', 'serviceLevel');
  expect(complaint.deadlines).toMatchObject([{ id: 'reassessed', row: 'I11', due: '2027-04-02' }]);
  expect((await letter('complaintReceipt')).paragraphs.join('\n')).toContain(
    'Du får svar senest fredag den 2. april 2027',
  );
  place.day.today = on('2027-04-03');
  const [late] = await place.services['complaints.list']({});
  expect(late?.deadlines[0]?.status).toBe('late');
});

test('row B20: content and provider are for the visitation', async () => {
  const { complaint } = await complain('bronderslev', 'contentOrProvider');
  expect(complaint.goesTo.da).toMatch(/visitation/i);
});

test('row B11: a decision that is kept goes to the appeals board within four weeks of the complaint', async () => {
  const { complaint, advance, owed, letter } = await complain('bronderslev', 'decision');
  expect(complaint.deadlines).toMatchObject([
    { id: 'received', due: '2027-03-30', status: 'metInTime' },
    { id: 'reassessed', due: '2027-04-02' },
  ]);
  expect(await owed()).toEqual(['complaintReceipt']);
  const kept = await advance({
    kind: 'reassessed',
    on: on('2027-03-08'),
    outcome: 'kept',
    reasons: 'Kriteriet er ikke opfyldt',
  });
  expect(kept).toMatchObject({ next: ['forwarded'], isClosed: false });
  expect(kept.deadlines.find(({ id }) => id === 'forwarded')?.due).toBe('2027-04-02');
  expect(await owed()).toEqual(['complaintAnswer']);
  const answer = await letter('complaintAnswer');
  expect(answer.missing).toEqual([]);
  expect(answer.paragraphs.join('\n')).toContain('Kriteriet er ikke opfyldt');
  expect(answer.paragraphs.join('\n')).toContain('senest fredag den 2. april 2027');
  expect(await advance({ kind: 'forwarded', on: on('2027-03-08') })).toMatchObject({ isClosed: true });
});

test('row B11: upheld in part: a new decision, the citizen’s four weeks, then fourteen days to the board', async () => {
  const { advance, owed, letter, place } = await complain('bronderslev', 'decision');
  await advance({ kind: 'reassessed', on: on('2027-03-08'), outcome: 'partial', reasons: 'Delvist' });
  // The answer gives the new decision, so it waits for it.
  expect(await owed()).toEqual([]);
  const decided = await advance({ kind: 'newDecision', on: on('2027-03-08') });
  expect(decided.deadlines.find(({ id }) => id === 'citizenAnswer')?.due).toBe('2027-04-05');
  expect((await letter('complaintAnswer')).paragraphs.join('\n')).toMatch(
    /senest mandag den 5\. april 2027.*senest 14 dage efter/,
  );
  place.day.today = on('2027-04-01');
  const answered = await advance({ kind: 'citizenAnswered', on: on('2027-04-01'), stands: true });
  expect(answered.deadlines.find(({ id }) => id === 'forwarded')?.due).toBe('2027-04-15');
  expect(answered.next).toEqual(['forwarded']);
});

test('row B11: a complaint that the citizen lets fall is closed; one upheld in full ends with its new decision', async () => {
  const fallen = await complain('bronderslev', 'decision');
  await fallen.advance({ kind: 'reassessed', on: on('2027-03-08'), outcome: 'partial', reasons: '' });
  await fallen.advance({ kind: 'newDecision', on: on('2027-03-08') });
  expect(
    await fallen.advance({ kind: 'citizenAnswered', on: on('2027-03-08'), stands: false }),
  ).toMatchObject({ isClosed: true, next: [] });
  const upheld = await complain('bronderslev', 'decision');
  const full = await upheld.advance({
    kind: 'reassessed',
    on: on('2027-03-08'),
    outcome: 'full',
    reasons: '',
  });
  expect(full.next).toEqual(['newDecision']);
  expect(await upheld.advance({ kind: 'newDecision', on: on('2027-03-08') })).toMatchObject({
    isClosed: true,
  });
});

test('a complaint goes no way that its route does not, nor backwards in time, nor on after its end', async () => {
  const { advance, place, citizenId, courseId } = await complain('bronderslev', 'decision');
  const forwarded = { kind: 'forwarded', on: on('2027-03-08') } as const;
  await expect(advance(forwarded)).rejects.toMatchObject(refusal('complaintStep', { step: 'forwarded' }));
  const reassessed = (day: string) =>
    advance({ kind: 'reassessed', on: on(day), outcome: 'kept', reasons: '' });
  await expect(reassessed('2027-03-04')).rejects.toMatchObject(refusal('wrongDay', { from: '2027-03-05' }));
  await expect(reassessed('2027-03-09')).rejects.toMatchObject(refusal('wrongDay', { to: '2027-03-08' }));
  await reassessed('2027-03-08');
  await advance(forwarded);
  await expect(advance(forwarded)).rejects.toMatchObject(refusal('complaintClosed'));
  const receive = place.services['complaints.receive'];
  const good = { citizenId, courseId, subject: 'decision' as const, text: 'Nej' };
  await expect(receive({ ...good, receivedOn: on('2027-03-01') })).rejects.toMatchObject(refusal('wrongDay'));
  await expect(receive({ ...good, courseId: null, receivedOn: on('2027-03-05') })).rejects.toMatchObject(
    refusal('complaintNeedsDecision'),
  );
  await expect(receive({ ...good, citizenId: 'nobody', receivedOn: on('2027-03-05') })).rejects.toMatchObject(
    refusal('notFound', { what: 'citizen' }),
  );
});

test('the trail names no word of a complaint', async () => {
  const { place } = await complain('vejen', 'staff');
  const rows = await place.ground.store.reader.selectFrom('audit').select('details').execute();
  expect(JSON.stringify(rows)).not.toContain('enig');
});
