import type { ReactNode } from 'react';
import {
  Button,
  type ButtonProps,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import './buttons.css';

/** A button that says what it does. One `primary` a screen: its first step. */
export function PushButton({
  kind = 'plain',
  icon,
  children,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <Button {...rest} className={`button button-${kind}`}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </Button>
  );
}

/** A button with only a picture: its name is spoken, and shown when pointed at or focused. */
export function IconButton({
  icon,
  label,
  keys,
  ...rest
}: Omit<ButtonProps, 'children' | 'className' | 'aria-label'> & {
  icon: IconName;
  label: string;
  keys?: string | undefined;
}) {
  return (
    <TooltipTrigger delay={400}>
      <Button {...rest} aria-label={label} className="button button-quiet button-icon">
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A row of choices of which exactly one holds. */
export function Segments<Choice extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: Choice;
  choices: readonly { id: Choice; label: string; count?: number }[];
  onChange: (choice: Choice) => void;
}) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) onChange(chosen as Choice);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="segment">
          {choice.label}
          {choice.count === undefined ? null : <span className="segment-count">{choice.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
