/** Saves what the window would print as a PDF, where the user says. Nothing is written without that dialog. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog, type IpcMain, type WebContents } from 'electron';
import type { PaperApi } from '#shared/api/client.ts';
import { describeFault, type Log } from '../log.ts';
import { isOwnCall } from './calls.ts';
import { pdfFileName } from './pdf-file-name.ts';
import { savePdfChannel } from './save-pdf-channel.ts';

type Outcome = Awaited<ReturnType<PaperApi['savePdf']>>;

/** Serves the one channel to the top frame of `window()`. */
export function serveSavePdf(
  ipc: IpcMain,
  window: () => BrowserWindow | null,
  documents: () => string,
  log: Log,
): void {
  ipc.handle(savePdfChannel, async (event, proposed: unknown): Promise<Outcome> => {
    const own = window();
    if (own === null || !isOwnCall(event, own.webContents)) {
      log(`refused ${savePdfChannel} from a strange frame`);
      throw new Error('refused');
    }
    try {
      const { canceled, filePath } = await dialog.showSaveDialog(own, {
        defaultPath: join(documents(), pdfFileName(proposed)),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (canceled || !filePath) return 'cancelled';
      await writeFile(filePath, await printedAsPdf(own.webContents));
      return 'saved';
    } catch (error) {
      log(`could not save a PDF: ${describeFault(error)}`);
      return 'failed';
    }
  });
}

/** As the sheets' own style says: A4, with the margins that they bring. */
function printedAsPdf(contents: WebContents): Promise<Buffer> {
  return contents.printToPDF({ preferCSSPageSize: true, printBackground: false });
}
