/**
 * How Electron's parts are built. Main and preload are CommonJS (a sandboxed preload has to be) with everything
 * bundled but Electron itself and the database's native code.
 */
import { defineConfig } from 'electron-vite';
import { sourceMark } from './electron/hosts/build/source-mark.ts';
import renderer from './vite.config.ts';

const commonJs = {
  // Electron 25's Node, which the tests' stand-in has; what is tested is what ships.
  target: 'node18.15',
  externalizeDeps: false,
  minify: false,
} as const;
const output = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const;

export default defineConfig({
  main: {
    plugins: [sourceMark('main')],
    build: {
      ...commonJs,
      outDir: 'out/main',
      rolldownOptions: {
        input: { main: 'electron/main.ts' },
        external: ['electron', 'better-sqlite3'],
        output,
      },
    },
  },
  preload: {
    plugins: [sourceMark('preload')],
    build: {
      ...commonJs,
      outDir: 'out/preload',
      rolldownOptions: { input: { preload: 'electron/preload.ts' }, external: ['electron'], output },
    },
  },
  renderer,
});
