import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './buttons.tsx';
import { ScrollArea } from './ScrollArea.tsx';
import './side-panel.css';

/**
 * Details at the right, beside what they belong to. With `focus` it takes the focus when it opens on something
 * else; Escape and the cross close it, and `onClose` gives the focus back.
 */
export function SidePanel({
  title,
  subject,
  focus,
  onClose,
  wide = false,
  roomy = false,
  children,
}: {
  title: string;
  /** What it shows now, by id: the focus follows when this changes. */
  subject: string;
  focus: boolean;
  onClose: () => void;
  /** For a sheet of paper: takes half the screen, and what stands in it scrolls by itself. */
  wide?: boolean;
  /** For rows of choices that should stand on one line. */
  roomy?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is what should move the focus
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [subject, focus]);
  return (
    <aside
      className={`side-panel${wide ? ' side-panel-wide' : ''}${roomy ? ' side-panel-roomy' : ''}`}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <IconButton icon="close" label={t('panel.close')} onPress={onClose} />
      </header>
      {wide ? (
        children
      ) : (
        <ScrollArea className="side-panel-body" label={title}>
          {children}
        </ScrollArea>
      )}
    </aside>
  );
}

/** A name and its value, as one row of a panel. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
