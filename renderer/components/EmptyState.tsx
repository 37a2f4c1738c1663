import type { ReactNode } from 'react';
import './empty-state.css';

/** Says what belongs in an empty place, and offers the first step. */
export function EmptyState({
  title,
  children,
  step,
}: {
  title: string;
  children?: ReactNode;
  step?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children ? <p>{children}</p> : null}
      {step}
    </div>
  );
}
