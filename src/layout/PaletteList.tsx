import { useTranslate } from '@refinedev/core';
import type { MouseEvent } from 'react';
import { Icon } from '@/ui/Icon.tsx';
import { intoView } from '@/ui/intoView.ts';
import type { Command, CommandSection } from './commands.ts';

interface PaletteListProps {
  id: string;
  label: string;
  sections: CommandSection[];
  chosen: Command | undefined;
  onPoint(command: Command): void;
  onRun(command: Command, event: MouseEvent): void;
}

/** Sections with their headings; keys and pointer share the one chosen line. The text field above keeps the focus. */
export function PaletteList({ id, label, sections, chosen, onPoint, onRun }: PaletteListProps) {
  const t = useTranslate();
  return (
    <div id={id} className="palette-list" role="listbox" aria-label={label}>
      {sections.map(({ key, heading, count, commands }) => (
        <fieldset
          key={key}
          className="palette-section"
          aria-labelledby={heading ? `${id}-${key}` : undefined}
          aria-label={heading ? undefined : label}
        >
          {heading ? (
            <div id={`${id}-${key}`} className="palette-heading">
              {heading}
              {count ? <span>{count}</span> : null}
            </div>
          ) : null}
          {commands.map((command) => (
            <button
              type="button"
              key={command.id}
              ref={command === chosen ? intoView : undefined}
              id={`${id}-${command.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={command === chosen}
              className={command === chosen ? 'palette-item chosen' : 'palette-item'}
              onMouseMove={() => onPoint(command)}
              onClick={(event) => onRun(command, event)}
            >
              <Icon name={command.icon} />
              <span className="palette-words">
                <span className="ellipsis">{command.label}</span>
                {command.note ? <span className="ellipsis palette-note">{command.note}</span> : null}
              </span>
              {command.kind ? <span className="palette-kind">{t(`shell.palette.kinds.${command.kind}`)}</span> : null}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
