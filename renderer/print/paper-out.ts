/** How paper leaves the window. What is printed is what `Paper` shows, or the screen without its controls. */
import type { PaperApi } from '#shared/api/client.ts';

/** The system's print dialog. */
export function printPaper(): void {
  window.print();
}

/** Saves what would be printed as a PDF. Only Electron's window can; in a browser the print dialog does it. */
export const savePdf: PaperApi['savePdf'] | null = window.holdplanPaper?.savePdf ?? null;
