import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { amountText } from '@/ui/amount.ts';
import type { Lead, TileLine } from './tile.ts';

interface ShareBarProps {
  parts: (TileLine & { lead: Lead })[];
  to(lead: Lead): string;
}

/** Shares of a figure side by side, the older the darker; each leads to its records. */
export function ShareBar({ parts, to }: ShareBarProps) {
  const t = useTranslate();
  const there = parts.filter(({ value }) => Number(value) > 0);
  if (there.length === 0) return null;
  return (
    <div className="shares">
      {there.map(({ key, value, lead }) => {
        const text = `${t(`dashboard.lines.${key}`)}: ${amountText(value)}`;
        return (
          <Link
            key={key}
            className="share"
            data-share={key}
            style={{ flexGrow: Number(value) }}
            to={to(lead)}
            title={text}
            aria-label={text}
          />
        );
      })}
    </div>
  );
}
