/** Line pictures on a grid of 16. They stand beside words and carry no meaning alone, so they are hidden from speech. */
const paths = {
  week: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  waitingList: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  plan: 'M2.5 12.5 6 8l3 2.5 4.5-6M10.5 4.5h3v3',
  collapse: 'M10 3 5 8l5 5',
  expand: 'M6 3l5 5-5 5',
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  down: 'M4 6l4 4 4-4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14',
  undo: 'M3 6.5h7a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3',
  redo: 'M13 6.5H6a3.5 3.5 0 0 0 0 7h4M10 3.5l3 3-3 3',
  circle: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10z',
  courses: 'M2.5 4.5h4l2 3.5h5M2.5 11.5h4l2-3.5M11.5 6l2 2-2 2',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  flag: 'M4 14V2.5h8.5L10 5.5l2.5 3H4',
  hourglass: 'M4.5 2h7M4.5 14h7M5.5 2c0 4 5 4 5 6s-5 2-5 6M10.5 2c0 4-5 4-5 6s5 2 5 6',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6h.01',
  cancelled: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM3.8 3.8l8.4 8.4',
  overfull: 'M8 2.5v8M4.5 6 8 2.5 11.5 6M3 13.5h10',
  leader: 'M8 7.5A2.5 2.5 0 1 0 8 2.5a2.5 2.5 0 0 0 0 5zM3 14c0-3 2.2-4.5 5-4.5s5 1.5 5 4.5',
  house: 'M2.5 8 8 3l5.5 5M4 7v6.5h8V7',
  settings: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 3v3M6 10v3',
  keyboard: 'M1.5 4h13v8.5h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M4.5 10h7',
  layers: 'M8 2.5 14 6 8 9.5 2 6zM2.5 9.5 8 12.8l5.5-3.3',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  stop: 'M4 4h8v8H4z',
  start: 'M5 3.5v9l7.5-4.5z',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  letters: 'M2 3.5h12v9H2zM2.5 4 8 8.5 13.5 4',
  complaints: 'M2.5 3h11v7.5H7L4 13.5v-3H2.5zM8 5v2.2M8 8.7h.01',
  quality: 'M2.5 13.5h11M4 11V8M7 11V4.5M10 11V6.5M13 11V3',
  forecast: 'M2 10.5h5.5M7.5 10.5 14 5M7.5 10.5l6.5-1.8M7.5 10.5l6.5 1.8M7.5 3v10.5',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.8h11M6.5 3v10',
  even: 'M3 6h10M3 10h10',
  sortUp: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  sortDown: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
