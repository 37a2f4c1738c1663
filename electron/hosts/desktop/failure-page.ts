/** The page that stands in for the window when Holdplan cannot start: what happened and what to do, nothing else. */
import type { BuiltWindow } from '../built-window.ts';
import type { FailureText } from '../start-failure-text.ts';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 40rem; margin: 15vh auto 0; padding: 0 2rem; }
  h1 { font-size: 1.5rem; }
  [lang=en] { margin-top: 2rem; opacity: .85; }
`;

/** In both languages, for nobody has been able to choose one. */
export function failurePage({ da, en }: FailureText): BuiltWindow {
  const page = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Holdplan</title><link rel="stylesheet" href="/style.css"></head>
<body><main role="alert">
<h1>Holdplan kunne ikke åbne planen</h1><p>${escaped(da)}</p>
<section lang="en"><h1>Holdplan could not open the plan</h1><p>${escaped(en)}</p></section>
</main></body>
</html>`;
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: Buffer.from(page) }],
    ['/style.css', { type: 'text/css; charset=utf-8', body: Buffer.from(style) }],
  ]);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
