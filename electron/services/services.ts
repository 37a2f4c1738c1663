import type { Services } from '#shared/api/procedures.ts';
import { storageFailure } from '../database/failures.ts';
import { markAttendance } from './attendance/mark.ts';
import { getWorklist } from './attendance/worklist.ts';
import { exportCitizen } from './citizens/access-export.ts';
import { getCitizen } from './citizens/get.ts';
import { saveCitizen } from './citizens/save.ts';
import { searchCitizens } from './citizens/search.ts';
import { advanceComplaint, listComplaints, receiveComplaint } from './complaints/complaints.ts';
import { correctStep, withdrawStep } from './course/correct.ts';
import { listCourses } from './course/list.ts';
import { openCourse } from './course/open.ts';
import { recordStep } from './course/record.ts';
import { getCourse } from './course/view.ts';
import { bookVisit } from './course/visit.ts';
import { chooseCourse } from './draft/choose.ts';
import { discardDraft } from './draft/discard.ts';
import { getDraft } from './draft/get.ts';
import { holdCourse } from './draft/hold.ts';
import { publishDraft } from './draft/publish.ts';
import { startDraft } from './draft/start.ts';
import { explainBottlenecks, explainPlacement, explainStart, listAlternatives } from './explain/explain.ts';
import { getForecastBasis } from './forecast/basis.ts';
import { getForecast, startForecastJob } from './forecast/run.ts';
import type { Ground } from './ground.ts';
import { getHistory, redo, undo } from './history/history.ts';
import { dueLetters } from './letters/due.ts';
import {
  discardLetter,
  getLetter,
  prepareLetter,
  prepareLetters,
  previewLetter,
  sendLetters,
} from './letters/write.ts';
import { exportFile } from './municipality/export-file.ts';
import { close, createDemo, createEmpty, importFile } from './municipality/open.ts';
import { releasePlanningDay } from './municipality/planning-day.ts';
import { getStatus } from './municipality/status.ts';
import { getPublished } from './published/published.ts';
import { getAccount, listAccounts, saveAccount } from './quality/account.ts';
import { getQuality } from './quality/quality.ts';
import { listSites, setSiteKind } from './sites/sites.ts';
import {
  adoptStandard,
  checkStandard,
  exportStandard,
  getStandard,
  listStandards,
} from './standards/standards.ts';
import { getWaitingList } from './waiting-list/waiting-list.ts';
import { getSession } from './week/session.ts';
import { getTherapist } from './week/therapist.ts';
import { getWeek } from './week/week.ts';

/** Every use case, by the name the window asks for it. A failing disk or file comes out as a `Refusal`. */
export function createServices(ground: Ground): Services {
  const serve =
    <In, Out>(run: (ground: Ground, input: In) => Promise<Out>) =>
    async (input: In): Promise<Out> => {
      await ground.store.ready();
      try {
        return await run(ground, input);
      } catch (error) {
        throw storageFailure(error);
      }
    };
  return {
    'municipality.status': serve(getStatus),
    'municipality.createDemo': serve(createDemo),
    'municipality.createEmpty': serve(createEmpty),
    'municipality.importScenario': serve(importFile),
    'municipality.exportScenario': serve(exportFile),
    'municipality.releasePlanningDay': serve(releasePlanningDay),
    'municipality.close': serve(close),
    'week.get': serve(getWeek),
    'week.session': serve(getSession),
    'week.therapist': serve(getTherapist),
    'waitingList.get': serve(getWaitingList),
    'draft.start': serve(startDraft),
    'draft.get': serve(getDraft),
    'draft.discard': serve(discardDraft),
    'draft.publish': serve(publishDraft),
    'draft.choose': serve(chooseCourse),
    'draft.hold': serve(holdCourse),
    'published.get': serve(getPublished),
    'alternatives.list': serve(listAlternatives),
    'explain.placement': serve(explainPlacement),
    'explain.start': serve(explainStart),
    'explain.bottlenecks': serve(explainBottlenecks),
    'job.get': serve(async ({ jobs }, { jobId }) => jobs.get(jobId)),
    'job.stop': serve(({ jobs }, { jobId, keep }) => jobs.stop(jobId, keep)),
    'citizens.search': serve(searchCitizens),
    'citizens.get': serve(getCitizen),
    'citizens.save': serve(saveCitizen),
    'citizens.export': serve(exportCitizen),
    'course.list': serve(listCourses),
    'course.get': serve(getCourse),
    'course.open': serve(openCourse),
    'course.record': serve(recordStep),
    'course.correct': serve(correctStep),
    'course.withdraw': serve(withdrawStep),
    'course.bookVisit': serve(bookVisit),
    'attendance.worklist': serve(getWorklist),
    'attendance.mark': serve(markAttendance),
    'letters.preview': serve(previewLetter),
    'letters.prepare': serve(prepareLetter),
    'letters.due': serve(dueLetters),
    'letters.prepareAll': serve(prepareLetters),
    'letters.get': serve(getLetter),
    'letters.send': serve(sendLetters),
    'letters.discard': serve(discardLetter),
    'complaints.list': serve(listComplaints),
    'complaints.receive': serve(receiveComplaint),
    'complaints.advance': serve(advanceComplaint),
    'quality.get': serve(getQuality),
    'quality.account': serve(getAccount),
    'quality.saveAccount': serve(saveAccount),
    'quality.accounts': serve(listAccounts),
    'standards.list': serve(listStandards),
    'standards.get': serve(getStandard),
    'standards.export': serve(exportStandard),
    'standards.check': serve(checkStandard),
    'standards.adopt': serve(adoptStandard),
    'sites.list': serve(listSites),
    'sites.setKind': serve(setSiteKind),
    'forecast.basis': serve(getForecastBasis),
    'forecast.start': serve(startForecastJob),
    'forecast.get': serve(getForecast),
    'history.get': serve(getHistory),
    'history.undo': serve(undo),
    'history.redo': serve(redo),
  };
}
