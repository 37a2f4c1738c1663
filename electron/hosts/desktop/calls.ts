/** The window's calls over IPC: one channel a procedure, open to our own page in our own window alone. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { type ProcedureName, procedures, type Services } from '#shared/api/procedures.ts';
import { dispatch } from '../dispatch.ts';
import type { Log } from '../log.ts';
import { isOwnPage } from './own-pages.ts';

/** Serves every procedure to the top frame of `window()`, the one window that may call; null while there is none. */
export function serveCalls(
  ipc: IpcMain,
  services: Services,
  window: () => WebContents | null,
  log: Log,
): void {
  for (const name of Object.keys(procedures) as ProcedureName[]) {
    ipc.handle(name, (event, input: unknown) => {
      if (!isOwnCall(event, window())) {
        log(`refused ${name} from a strange frame`);
        throw new Error('refused');
      }
      return dispatch(services, name, input, log);
    });
  }
}

/** A frame may be gone by now (null), or be one inside the page, or have been led elsewhere: all are refused. */
export function isOwnCall(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  window: Pick<WebContents, 'mainFrame'> | null,
): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame !== undefined && frame === window?.mainFrame && isOwnPage(frame.url);
}
