/** Holdplan in a browser, from start to end: open the plan, serve it, show the address, end cleanly. */

import { type BuiltWindow, readBuiltWindow } from '../built-window.ts';
import { startCore } from '../core-start.ts';
import { describeFault, logToTerminal } from '../log.ts';
import { failureCode, failureText } from '../start-failure-text.ts';
import { makeDoor } from './door.ts';
import { startWebHost, type WebHost } from './host.ts';

export interface WebRun {
  /** The window's built files. */
  readonly builtFolder: string;
  readonly plannerWorker: URL;
  /** Go on when the last page has been closed. */
  readonly stay: boolean;
  /** Shows a line to the user. */
  readonly say: (line: string) => void;
}

/** Runs until the user ends it. The exit code: 0 for an orderly end, 1 where Holdplan could not start. */
export async function runWebHost(run: WebRun): Promise<number> {
  let opened: Awaited<ReturnType<typeof startCore>>;
  let window: BuiltWindow;
  try {
    window = readBuiltWindow(run.builtFolder);
    // Only Electron can ask the operating system's keyring, so here a new key lies in a file.
    opened = await startCore({
      plannerWorker: run.plannerWorker,
      keyring: null,
      keyFileAllowed: true,
      development: true,
    });
  } catch (error) {
    const { da, en } = failureText(error);
    run.say(da);
    run.say(en);
    if (failureCode(error) === 'internal') logToTerminal(`start failed: ${describeFault(error)}`);
    return 1;
  }
  if (opened.keyInFile) {
    run.say(
      'Planens nøgle ligger i key.json, kun læselig for din bruger: den, der kan læse den, kan læse planen.',
    );
    run.say('The plan’s key is in key.json, readable by your user only: whoever reads it can read the plan.');
  }
  return new Promise((resolve) => {
    let host: WebHost | null = null;
    let ending = false;
    const end = async (line: string) => {
      if (ending) return;
      ending = true;
      run.say(line);
      await host?.close();
      await opened.core.close();
      resolve(0);
    };
    const onSignal = () => void end('Holdplan er lukket. / Holdplan has ended.');
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
    process.once('SIGHUP', onSignal);
    const onDeserted = () => {
      if (!run.stay)
        void end('Siden blev lukket, så Holdplan er lukket. / The page was closed, so Holdplan has ended.');
    };
    startWebHost({
      services: opened.core.services,
      window,
      door: makeDoor(() => performance.now()),
      log: logToTerminal,
      showAddress: (address) => showAddress(run.say, address),
      onDeserted,
    }).then(
      (started) => {
        host = started;
      },
      (error) => {
        logToTerminal(`the web host did not start: ${describeFault(error)}`);
        void opened.core.close().finally(() => resolve(1));
      },
    );
  });
}

function showAddress(say: (line: string) => void, address: string): void {
  say(
    'Åbn denne adresse i en browser på denne maskine. Den virker én gang, i ét minut; derefter vises en ny her.',
  );
  say(
    'Open this address in a browser on this machine. It works once, for a minute; after that a new one is shown here.',
  );
  say(`  ${address}`);
}
