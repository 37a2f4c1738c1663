/** The application menu in the language that the window speaks. */
import type { MenuItemConstructorOptions } from 'electron';

export type MenuLanguage = 'da' | 'en';

const words = {
  da: {
    file: '&Filer',
    print: '&Udskriv …',
    quit: '&Afslut Holdplan',
    edit: '&Rediger',
    undo: '&Fortryd skrivning',
    redo: '&Gentag skrivning',
    cut: '&Klip',
    copy: 'K&opiér',
    paste: '&Sæt ind',
    selectAll: '&Markér alt',
    view: '&Vis',
    actualSize: '&Normal størrelse',
    zoomIn: 'Zoom &ind',
    zoomOut: 'Zoom &ud',
    fullScreen: '&Fuld skærm',
    reload: 'Gen&indlæs',
    developer: 'Udviklerværktøj',
    window: 'Vi&ndue',
    minimize: '&Minimér',
    close: '&Luk',
    about: 'Om Holdplan',
  },
  en: {
    file: '&File',
    print: '&Print…',
    quit: '&Quit Holdplan',
    edit: '&Edit',
    undo: '&Undo Typing',
    redo: '&Redo Typing',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &All',
    view: '&View',
    actualSize: '&Actual Size',
    zoomIn: 'Zoom &In',
    zoomOut: 'Zoom &Out',
    fullScreen: '&Full Screen',
    reload: '&Reload',
    developer: 'Developer Tools',
    window: '&Window',
    minimize: '&Minimise',
    close: '&Close',
    about: 'About Holdplan',
  },
} as const;

export interface MenuActions {
  readonly print: () => void;
}

/** `development` adds the developer's tools, which an installed Holdplan does not have. */
export function menuTemplate(
  language: MenuLanguage,
  development: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const w = words[language];
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: w.file,
      submenu: [
        { label: w.print, accelerator: 'CmdOrCtrl+P', click: actions.print },
        line,
        { label: w.about, role: 'about' },
        { label: w.quit, role: 'quit' },
      ],
    },
    {
      label: w.edit,
      submenu: [
        // No keys here: Ctrl+Z belongs to the plan, and a text field has its own.
        { label: w.undo, role: 'undo', registerAccelerator: false },
        { label: w.redo, role: 'redo', registerAccelerator: false },
        line,
        { label: w.cut, role: 'cut' },
        { label: w.copy, role: 'copy' },
        { label: w.paste, role: 'paste' },
        { label: w.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: w.view,
      submenu: [
        { label: w.actualSize, role: 'resetZoom' },
        { label: w.zoomIn, role: 'zoomIn' },
        { label: w.zoomOut, role: 'zoomOut' },
        { label: w.fullScreen, role: 'togglefullscreen' },
        { label: w.reload, role: 'reload' },
        ...(development ? [line, { label: w.developer, role: 'toggleDevTools' as const }] : []),
      ],
    },
    {
      label: w.window,
      submenu: [
        { label: w.minimize, role: 'minimize' },
        { label: w.close, role: 'close' },
      ],
    },
  ];
}
