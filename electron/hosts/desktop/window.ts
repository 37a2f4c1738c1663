/** The one window. */
import { join } from 'node:path';
import { BrowserWindow, type DownloadItem, screen, type WebPreferences } from 'electron';
import { startPage } from './own-pages.ts';
import { firstSize, keepWindowState, readWindowState } from './window-state.ts';

/** Most of these are Electron's own defaults; written out, so that a new default cannot open a door. */
export function webPreferences(preload: string, development: boolean): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Would download dictionaries.
    spellcheck: false,
    devTools: development,
  };
}

/** Opens the window where it last stood, and shows it when there is something to see. */
export function openWindow(preload: string, stateFolder: string, development: boolean): BrowserWindow {
  const stateFile = join(stateFolder, 'window-state.json');
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(state?.area ?? firstSize),
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: 'Holdplan',
    webPreferences: webPreferences(preload, development),
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowState(stateFile, { area: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(startPage);
  return window;
}

/** Saves what the window offers as a file where the user says; whatever did not come from our page is refused. */
export function askWhereToSave(
  event: { preventDefault: () => void },
  item: DownloadItem,
  folder: string,
): void {
  if (!item.getURL().startsWith(`blob:${startPage}`)) event.preventDefault();
  else item.setSaveDialogOptions({ defaultPath: join(folder, item.getFilename()) });
}
