import { node } from './command.ts';
import { type Lane, passOrFail } from './lane.ts';

export const lint: Lane = {
  name: 'lint',
  shows: 'format, lint rules, import directions',
  run: async () => passOrFail(await node('@biomejs/biome/bin/biome', ['ci', '.'])),
};

export const types: Lane = {
  name: 'types',
  shows: 'strict TypeScript',
  run: async () => passOrFail(await node('typescript/bin/tsc', ['-p', '.'])),
};

export const build: Lane = {
  name: 'build',
  shows: 'main process, preload and window bundle',
  run: async () =>
    passOrFail(await node('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])),
};
