import { useTranslate } from '@refinedev/core';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Icon } from '@/ui/Icon.tsx';
import type { Command, CommandSection } from './commands.ts';

interface PaletteListProps {
  id: string;
  label: string;
  sections: CommandSection[];
  chosen: Command | undefined;
  onPoint(command: Command): void;
  onRun(command: Command, event: MouseEvent): void;
}

/** Sections with their headings; keys and pointer share the one chosen line. */
export function PaletteList({ id, label, sections, chosen, onPoint, onRun }: PaletteListProps) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the line moves into sight when another one is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  return (
    <div id={id} ref={list} className="palette-list" role="listbox" aria-label={label}>
      {sections.map(({ key, heading, count, commands }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which no fieldset may be
        <div
          key={key}
          role="group"
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
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field, which keeps the focus
            <div
              key={command.id}
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
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
