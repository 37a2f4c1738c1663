/** One course, whole: what was recorded, what was agreed, and what the rules say of it. */
import type { CourseContactView, CourseView, LetterRow } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { TherapistRef } from '#shared/api/views.ts';
import type { CourseContact, CourseHistory } from '#shared/course/history.ts';
import { questionsFor, suggestedAnswers } from '../../course/eligibility.ts';
import { decisionInForce, isForService, isUnmarked, recordedValue, trainingOf } from '../../course/facts.ts';
import type { Reader } from '../../database/database.ts';
import { hasBegun } from '../attendance/moment.ts';
import { citizenFacts, earlierCourses } from '../citizens/facts.ts';
import { readComplaints } from '../complaints/read.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { readHistories } from './histories.ts';
import { serviceName } from './rows.ts';
import { readStandards, type StandardVersion } from './standard.ts';
import { judged } from './verdicts.ts';

/** Refuses `notFound`. */
export async function getCourse(ground: Ground, { courseId }: Input<'course.get'>): Promise<CourseView> {
  const situation = await readSituation(ground);
  const { reader } = ground.store;
  const row = await reader.selectFrom('courses').selectAll().where('id', '=', courseId).executeTakeFirst();
  if (!row) throw new Refusal('notFound', { what: 'course', id: courseId });
  const histories = await readHistories(reader, { citizenId: row.citizen_id });
  const history = histories.find((candidate) => candidate.courseId === courseId);
  const standards = await readStandards(reader);
  const standard = standards.get(row.standard_id);
  if (!history || !standard) throw new Error('a course without its history or standard');
  const following = await reader
    .selectFrom('courses')
    .select('id')
    .where('follows_course_id', '=', courseId)
    .orderBy('opened_on')
    .execute();
  const { file } = standard;
  const name = serviceName(standard, history.serviceId);
  return {
    courseId,
    citizen: situation.citizen(row.citizen_id),
    today: situation.scenario.today,
    standard: { id: standard.id, name: standard.name, version: standard.version },
    legalBasis: history.legalBasis,
    service: history.serviceId === null || name === null ? null : { id: history.serviceId, name },
    illness: history.illness,
    referralId: row.referral_id,
    follows: row.follows_course_id,
    followedBy: following.map(({ id }) => id),
    verdict: judged(history, standards, situation).verdict,
    steps: [...history.steps],
    contacts: await contactViews(ground, situation, history),
    letters: await lettersOf(reader, courseId),
    complaints: await readComplaints(ground, { courseId }),
    questions: await questionsOf(ground, situation, history, histories, standard),
    records: file.quality.records
      .filter((field) => isForService(field, history.serviceId))
      .map((field) => ({ ...field, value: recordedValue(history, field.id) })),
    legalBases: [...file.legalBases],
    services: file.planning.services.map(({ id, name: called, hours }) => ({ id, name: called, hours })),
    closingReasons: file.quality.closingReasons.map(({ id, name: called }) => ({ id, name: called })),
    orderChoices: orderChoices(situation),
  };
}

async function questionsOf(
  { store: { reader } }: Ground,
  { scenario }: Situation,
  history: CourseHistory,
  histories: readonly CourseHistory[],
  { file: { quality } }: StandardVersion,
): Promise<CourseView['questions']> {
  const citizen = await reader
    .selectFrom('citizens')
    .selectAll()
    .where('id', '=', history.citizenId)
    .executeTakeFirstOrThrow();
  const questions = questionsFor(quality.questions, trainingOf(history, quality));
  const answers = suggestedAnswers(questions, {
    on: decisionInForce(history)?.on ?? scenario.today,
    citizen: citizenFacts(citizen),
    illness: history.illness,
    earlier: earlierCourses(history.courseId, histories),
  });
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  return questions.map((question) => {
    const answer = byQuestion.get(question.id);
    return { ...question, suggested: answer?.suggested ?? null, fact: answer?.fact ?? null };
  });
}

async function contactViews(
  ground: Ground,
  situation: Situation,
  history: CourseHistory,
): Promise<CourseContactView[]> {
  const { reader } = ground.store;
  const meetings = await reader
    .selectFrom('contacts')
    .select(['id', 'therapist_id', 'room_id'])
    .where('course_id', '=', history.courseId)
    .execute();
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const leaders = await leadersOf(reader, situation, history.contacts);
  return history.contacts.map((contact) => {
    const meeting = byId.get(contact.id);
    const team = contact.teamId === null ? undefined : situation.teams.get(contact.teamId);
    const roomId = team?.roomId ?? meeting?.room_id ?? null;
    const room = roomId === null ? undefined : situation.rooms.get(roomId);
    const therapist = meeting && situation.therapistRefs.get(meeting.therapist_id);
    return {
      ...contact,
      therapists: team ? (leaders.get(`${team.id} ${contact.date}`) ?? []) : therapist ? [therapist] : [],
      placeName: room ? (situation.sites.get(room.siteId)?.name ?? null) : null,
      teamName: team?.name ?? null,
      needsMark: isUnmarked(contact) && hasBegun(ground, situation, contact),
    };
  });
}

/** Who leads the sessions among the contacts, by team and date. */
async function leadersOf(
  reader: Reader,
  situation: Situation,
  contacts: readonly CourseContact[],
): Promise<ReadonlyMap<string, TherapistRef[]>> {
  const teamIds = [...new Set(contacts.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
  const leaders = new Map<string, TherapistRef[]>();
  if (teamIds.length === 0) return leaders;
  const rows = await reader
    .selectFrom('session_staffing')
    .selectAll()
    .where('team_id', 'in', teamIds)
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const ref = situation.therapistRefs.get(row.therapist_id);
    const key = `${row.team_id} ${row.date}`;
    if (ref) leaders.set(key, [...(leaders.get(key) ?? []), ref]);
  }
  return leaders;
}

async function lettersOf(reader: Reader, courseId: string): Promise<LetterRow[]> {
  return reader
    .selectFrom('letters')
    .select(['id', 'kind', 'made_on as madeOn', 'sent_on as sentOn', 'sent_by as sentBy'])
    .where('course_id', '=', courseId)
    .orderBy('made_on')
    .orderBy('id')
    .execute();
}

/** What is trained here, by whom and where: the needs of teams and of those who wait, competences, sites. */
function orderChoices({ scenario }: Situation): CourseView['orderChoices'] {
  const sorted = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => a.localeCompare(b, 'da'));
  return {
    needs: sorted([...scenario.teams, ...scenario.referrals].flatMap(({ needs }) => needs)),
    competences: sorted(scenario.therapists.flatMap(({ competences }) => competences)),
    sites: scenario.sites.map(({ id, name }) => ({ id, name })),
  };
}
