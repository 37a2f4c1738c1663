import type { ReactNode } from 'react';

/** A part that scrolls by itself. It takes the focus, so that the arrow keys can scroll it too. */
export function ScrollArea({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
