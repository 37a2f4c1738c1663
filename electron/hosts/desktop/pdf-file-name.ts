/** A file's name from what the page proposes, which is only text: no folder, no sign that a file system minds. */
export function pdfFileName(proposed: unknown): string {
  const text = typeof proposed === 'string' ? proposed : '';
  const name = text
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 100)
    .trim();
  return `${name === '' ? 'Holdplan' : name}.pdf`;
}
