import type { Surroundings } from './surroundings.ts';

/** One line that is written over as the run goes on, for people only: a log or a pipe gets nothing. */
export function statusLine({ stderr }: Surroundings): (line: string) => void {
  if (!stderr.isTTY) return () => {};
  const [toStart, clear] = ['\r', '\u001b[K'];
  return (line) => {
    stderr.write(`${toStart}${line}${clear}`);
  };
}
