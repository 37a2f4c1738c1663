/**
 * The window's only ways out: `window.holdplan`, one named function a procedure, and `window.holdplanPaper`. No channel can be chosen and no
 * Electron object gets through. `satisfies` keeps the list complete, and the names in it spelt right.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { HoldplanApi, PaperApi } from '#shared/api/client.ts';
import { languageChannel } from './hosts/desktop/language.ts';
import { savePdfChannel } from './hosts/desktop/save-pdf-channel.ts';

const holdplan = {
  'municipality.status': (input) => ipcRenderer.invoke('municipality.status', input),
  'municipality.createDemo': (input) => ipcRenderer.invoke('municipality.createDemo', input),
  'municipality.createEmpty': (input) => ipcRenderer.invoke('municipality.createEmpty', input),
  'municipality.importScenario': (input) => ipcRenderer.invoke('municipality.importScenario', input),
  'municipality.exportScenario': (input) => ipcRenderer.invoke('municipality.exportScenario', input),
  'municipality.releasePlanningDay': (input) => ipcRenderer.invoke('municipality.releasePlanningDay', input),
  'municipality.close': (input) => ipcRenderer.invoke('municipality.close', input),
  'week.get': (input) => ipcRenderer.invoke('week.get', input),
  'week.session': (input) => ipcRenderer.invoke('week.session', input),
  'week.therapist': (input) => ipcRenderer.invoke('week.therapist', input),
  'waitingList.get': (input) => ipcRenderer.invoke('waitingList.get', input),
  'draft.start': (input) => ipcRenderer.invoke('draft.start', input),
  'draft.get': (input) => ipcRenderer.invoke('draft.get', input),
  'draft.discard': (input) => ipcRenderer.invoke('draft.discard', input),
  'draft.publish': (input) => ipcRenderer.invoke('draft.publish', input),
  'draft.choose': (input) => ipcRenderer.invoke('draft.choose', input),
  'draft.hold': (input) => ipcRenderer.invoke('draft.hold', input),
  'published.get': (input) => ipcRenderer.invoke('published.get', input),
  'alternatives.list': (input) => ipcRenderer.invoke('alternatives.list', input),
  'explain.placement': (input) => ipcRenderer.invoke('explain.placement', input),
  'explain.start': (input) => ipcRenderer.invoke('explain.start', input),
  'explain.bottlenecks': (input) => ipcRenderer.invoke('explain.bottlenecks', input),
  'job.get': (input) => ipcRenderer.invoke('job.get', input),
  'job.stop': (input) => ipcRenderer.invoke('job.stop', input),
  'citizens.search': (input) => ipcRenderer.invoke('citizens.search', input),
  'citizens.get': (input) => ipcRenderer.invoke('citizens.get', input),
  'citizens.save': (input) => ipcRenderer.invoke('citizens.save', input),
  'citizens.export': (input) => ipcRenderer.invoke('citizens.export', input),
  'course.list': (input) => ipcRenderer.invoke('course.list', input),
  'course.get': (input) => ipcRenderer.invoke('course.get', input),
  'course.open': (input) => ipcRenderer.invoke('course.open', input),
  'course.record': (input) => ipcRenderer.invoke('course.record', input),
  'course.correct': (input) => ipcRenderer.invoke('course.correct', input),
  'course.withdraw': (input) => ipcRenderer.invoke('course.withdraw', input),
  'course.bookVisit': (input) => ipcRenderer.invoke('course.bookVisit', input),
  'attendance.worklist': (input) => ipcRenderer.invoke('attendance.worklist', input),
  'attendance.mark': (input) => ipcRenderer.invoke('attendance.mark', input),
  'letters.preview': (input) => ipcRenderer.invoke('letters.preview', input),
  'letters.prepare': (input) => ipcRenderer.invoke('letters.prepare', input),
  'letters.due': (input) => ipcRenderer.invoke('letters.due', input),
  'letters.prepareAll': (input) => ipcRenderer.invoke('letters.prepareAll', input),
  'letters.get': (input) => ipcRenderer.invoke('letters.get', input),
  'letters.send': (input) => ipcRenderer.invoke('letters.send', input),
  'letters.discard': (input) => ipcRenderer.invoke('letters.discard', input),
  'complaints.list': (input) => ipcRenderer.invoke('complaints.list', input),
  'complaints.receive': (input) => ipcRenderer.invoke('complaints.receive', input),
  'complaints.advance': (input) => ipcRenderer.invoke('complaints.advance', input),
  'quality.get': (input) => ipcRenderer.invoke('quality.get', input),
  'quality.account': (input) => ipcRenderer.invoke('quality.account', input),
  'quality.saveAccount': (input) => ipcRenderer.invoke('quality.saveAccount', input),
  'quality.accounts': (input) => ipcRenderer.invoke('quality.accounts', input),
  'standards.list': (input) => ipcRenderer.invoke('standards.list', input),
  'standards.get': (input) => ipcRenderer.invoke('standards.get', input),
  'standards.export': (input) => ipcRenderer.invoke('standards.export', input),
  'standards.check': (input) => ipcRenderer.invoke('standards.check', input),
  'standards.adopt': (input) => ipcRenderer.invoke('standards.adopt', input),
  'sites.list': (input) => ipcRenderer.invoke('sites.list', input),
  'sites.setKind': (input) => ipcRenderer.invoke('sites.setKind', input),
  'forecast.basis': (input) => ipcRenderer.invoke('forecast.basis', input),
  'forecast.start': (input) => ipcRenderer.invoke('forecast.start', input),
  'forecast.get': (input) => ipcRenderer.invoke('forecast.get', input),
  'history.get': (input) => ipcRenderer.invoke('history.get', input),
  'history.undo': (input) => ipcRenderer.invoke('history.undo', input),
  'history.redo': (input) => ipcRenderer.invoke('history.redo', input),
} satisfies HoldplanApi;

const paper = {
  savePdf: (fileName) => ipcRenderer.invoke(savePdfChannel, fileName),
} satisfies PaperApi;

contextBridge.exposeInMainWorld('holdplan', Object.freeze(holdplan));
contextBridge.exposeInMainWorld('holdplanPaper', Object.freeze(paper));

// The menu speaks the window's language: the page says which by its `lang`, as it does to a screen reader.
const tellLanguage = () => ipcRenderer.send(languageChannel, document.documentElement.lang);
window.addEventListener('DOMContentLoaded', () => {
  tellLanguage();
  new MutationObserver(tellLanguage).observe(document.documentElement, { attributeFilter: ['lang'] });
});
