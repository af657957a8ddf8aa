import { Button } from 'antd';
import { countText } from '@/ui/amount.ts';

interface ChipsProps {
  label: string;
  chips: { key: string; label: string; count: number }[];
  value: string | null;
  onChange(value: string | null): void;
}

/** Rows of one kind only; a second click shows all of them again. A kind nothing is of is no choice. */
export function Chips({ label, chips, value, onChange }: ChipsProps) {
  const shown = chips.filter(({ key, count }) => count > 0 || key === value);
  if (shown.length === 0) return null;
  return (
    <fieldset className="figure-chips" aria-label={label}>
      {shown.map((chip) => (
        <Button
          key={chip.key}
          size="small"
          aria-pressed={chip.key === value}
          onClick={() => onChange(chip.key === value ? null : chip.key)}
        >
          {chip.label} <span className="muted num">{countText(chip.count)}</span>
        </Button>
      ))}
    </fieldset>
  );
}
