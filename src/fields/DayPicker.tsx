// antd's picker, but the text in its field is ours. Left to itself it rewrites the text under the fingers ("3/2/20" on the
// way to 2026 becomes "Mar 2, 2020"), knows of it only once the field is left, and drops what is no day without a word.
import { DatePicker, type DatePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ComponentProps, createContext, type KeyboardEvent, useContext, useState } from 'react';

dayjs.extend(customParseFormat);

interface DayPickerProps
  extends Pick<DatePickerProps, 'id' | 'autoFocus' | 'disabled' | 'placeholder' | 'showTime' | 'onBlur'> {
  value: Dayjs | null;
  locale: string;
  /** the first one is how a day is shown, all of them are how it may be typed */
  formats: string[];
  /** a day, or what was typed where it is none, so that whoever keeps it can say so */
  onChange(value: Dayjs | string | null): void;
}

const Typing = createContext<{ text: string | null; type(text: string): void }>({ text: null, type: () => {} });

function TypedInput({ value, onChange: _, ...rest }: ComponentProps<'input'>) {
  const { text, type } = useContext(Typing);
  return <input {...rest} value={text ?? value} onChange={(event) => type(event.target.value)} />;
}

const components = { input: TypedInput };

export function DayPicker({ value, locale, formats, onChange, onBlur, ...rest }: DayPickerProps) {
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const read = (typed: string): Dayjs | null => {
    const day = dayjs(typed.trim(), formats, locale, true);
    return day.isValid() ? day : null;
  };

  const type = (typed: string) => {
    setText(typed);
    onChange(read(typed) ?? (typed.trim() || null));
  };
  /** From here on it reads as everywhere on the screen; what is no day stays as it was typed. */
  const settle = () => setText((typed) => (typed === null || read(typed) || !typed.trim() ? null : typed));

  const onKeyDown = (event: KeyboardEvent) => {
    // Escape closes the calendar, not what the field stands in
    if (event.key === 'Escape' && open) event.stopPropagation();
    if (event.key !== 'Enter') return;
    // the picker would open on Enter and the form be sent at once
    event.preventDefault();
    settle();
    if (open) setOpen(false);
    else (event.target as HTMLInputElement).form?.requestSubmit();
  };

  return (
    <Typing value={{ text, type }}>
      <DatePicker
        {...rest}
        style={{ width: '100%' }}
        format={formats}
        components={components}
        value={value}
        open={open}
        onOpenChange={setOpen}
        onKeyDown={onKeyDown}
        onBlur={(...event) => {
          settle();
          onBlur?.(...event);
        }}
        onChange={(day) => {
          setText(null);
          onChange(day);
        }}
      />
    </Typing>
  );
}
