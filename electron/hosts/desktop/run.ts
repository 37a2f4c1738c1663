/** Holdplan in Electron, from start to end: one instance, the plan opened, one window, an orderly end. */
import { app, type BrowserWindow, ipcMain, Menu, safeStorage, session } from 'electron';
import { type BuiltWindow, readBuiltWindow } from '../built-window.ts';
import { ownDataFolder, startCore } from '../core-start.ts';
import type { DataFolder } from '../data-folder.ts';
import { keyring } from '../keys/keyring.ts';
import { describeFault, logToTerminal } from '../log.ts';
import { StartFailure } from '../start-failure.ts';
import { failureCode, failureText } from '../start-failure-text.ts';
import { isOwnCall, serveCalls } from './calls.ts';
import { failurePage } from './failure-page.ts';
import { languageChannel, menuLanguage } from './language.ts';
import { lockNavigation, lockSession, refusedSwitches } from './lock-down.ts';
import { type MenuLanguage, menuTemplate } from './menu.ts';
import { registerScheme, servePages } from './pages.ts';
import { serveSavePdf } from './save-pdf.ts';
import { askWhereToSave, openWindow } from './window.ts';

export interface DesktopRun {
  readonly plannerWorker: string;
  readonly preload: string;
  /** The window's built files. */
  readonly builtFolder: string;
}

type OpenCore = Awaited<ReturnType<typeof startCore>>['core'];

/** Starts Holdplan, or hands over to the one that runs already. Has to be called before Electron is ready. */
export function runDesktop(run: DesktopRun): void {
  const development = !app.isPackaged;
  const folder = ownDataFolder();
  app.setPath('userData', folder.window);
  // Chromium's sandbox does not start for root, whom only a developer or a test is (`start.ts` says so aloud).
  if (!(development && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox();
  registerScheme();
  lockNavigation(app);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(() => start(run, folder, development))
    .catch((error: unknown) => {
      // Without a window there is nobody to tell but the terminal; a process that only sits there helps nobody.
      logToTerminal(`fault at the start: ${describeFault(error)}`);
      app.exit(1);
    });
}

async function start(run: DesktopRun, folder: DataFolder, development: boolean): Promise<void> {
  let window: BrowserWindow | null = null;
  const ownContents = () => window?.webContents ?? null;
  lockSession(session.defaultSession, development);
  session.defaultSession.on('will-download', (event, item) =>
    askWhereToSave(event, item, app.getPath('documents')),
  );
  showMenu(menuLanguage(app.getLocale()), development, ownContents);
  ipcMain.on(languageChannel, (event, tag) => {
    if (isOwnCall(event, ownContents())) showMenu(menuLanguage(tag), development, ownContents);
  });
  // What the other start was called with is a stranger's word: it is not looked at.
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  const { core, files } = await open(run, development);
  if (core !== null) serveCalls(ipcMain, core.services, ownContents, logToTerminal);
  serveSavePdf(
    ipcMain,
    () => window,
    () => app.getPath('documents'),
    logToTerminal,
  );
  servePages(session.defaultSession, files);
  window = openWindow(run.preload, folder.window, development);
  closeCoreBeforeQuitting(core);
}

/** The plan and the pages to show; where the plan cannot be opened, a page that says why. */
async function open(
  run: DesktopRun,
  development: boolean,
): Promise<{ core: OpenCore | null; files: BuiltWindow }> {
  try {
    if (!development) refuseDangerousSwitches();
    const files = readBuiltWindow(run.builtFolder);
    const { core, keyInFile } = await startCore({
      plannerWorker: run.plannerWorker,
      keyring: keyring(safeStorage, process.platform),
      keyFileAllowed: development,
      development,
    });
    if (keyInFile) {
      logToTerminal(
        'warning: no keyring here, so the key of the plan lies in key.json, readable by your user only',
      );
    }
    return { core, files };
  } catch (error) {
    const fault = failureCode(error) === 'internal' ? `: ${describeFault(error)}` : '';
    logToTerminal(`start failed: ${failureCode(error)}${fault}`);
    return { core: null, files: failurePage(failureText(error)) };
  }
}

function refuseDangerousSwitches(): void {
  const found = refusedSwitches.find((name) => app.commandLine.hasSwitch(name));
  if (found !== undefined) throw new StartFailure('switchRefused', { name: found });
}

function showMenu(
  language: MenuLanguage,
  development: boolean,
  contents: () => Electron.WebContents | null,
): void {
  const template = menuTemplate(language, development, { print: () => contents()?.print() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Holdplan ends with its window, on macOS too: without the window there is nothing to do. */
function closeCoreBeforeQuitting(core: OpenCore | null): void {
  let state: 'open' | 'closing' | 'closed' = core === null ? 'closed' : 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void core?.close().finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}
