import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './dialog.css';
import './choice.css';

/** One of a list that is too long for a row of segments. */
export function Choice<Id extends string>({
  label,
  showLabel = false,
  value,
  placeholder,
  choices,
  onChange,
}: {
  label: string;
  showLabel?: boolean;
  value: Id;
  /** What stands on the button while nothing of the list is chosen. */
  placeholder?: string;
  choices: readonly { id: Id; label: string; note?: string }[];
  onChange: (id: Id) => void;
}) {
  return (
    <Select
      className="choice"
      {...(showLabel ? {} : { 'aria-label': label })}
      value={choices.some(({ id }) => id === value) ? value : null}
      {...(placeholder ? { placeholder } : {})}
      onChange={(key) => {
        if (key !== null) onChange(key as Id);
      }}
    >
      {showLabel ? <Label>{label}</Label> : null}
      <Button className="button choice-button">
        <SelectValue className="choice-value" />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="menu-item">
              <span>{choice.label}</span>
              {choice.note ? <span className="muted">{choice.note}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
