import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import './status-mark.css';

/** `good` in time, `near` soon due, `bad` late, `open` undecided, `draft` only proposed. */
export type Tone = 'good' | 'near' | 'bad' | 'open' | 'draft';

/** A verdict of the core: a shape, a word and a colour, never a colour alone. */
export function StatusMark({ icon, tone, children }: { icon: IconName; tone: Tone; children: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
