import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../components/Icon.tsx';

/** A line that opens what stands behind it. */
export function Disclosure({
  title,
  count,
  children,
}: {
  title: string;
  count: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button className="disclosure" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'next'} />
        <span>
          <span className="disclosure-title">{title}</span>
          <span className="disclosure-count">{count}</span>
        </span>
      </Button>
      <div id={id} hidden={!open} className="disclosed">
        {open ? children : null}
      </div>
    </>
  );
}
