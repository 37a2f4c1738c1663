/** How the window is built: by itself for the local web host (`vite build`), and as Electron's renderer. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceMark } from './electron/hosts/build/source-mark.ts';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), sourceMark('renderer')],
  build: {
    // Absolute, since Vite takes a relative one from `root` and electron-vite from the current folder.
    outDir: resolve('out/renderer'),
    minify: true,
    emptyOutDir: true,
    // What the tests' stand-in Electron has; what is tested is what ships.
    target: 'chrome114',
    rolldownOptions: { input: 'renderer/index.html' },
    // The policy allows scripts, styles and fonts from files only.
    assetsInlineLimit: (file) => (/\.(png|svg)$/.test(file) ? undefined : false),
    modulePreload: { polyfill: false },
    // FullCalendar and React Aria make the one script large; it is read from the disk.
    chunkSizeWarningLimit: 3000,
  },
});
