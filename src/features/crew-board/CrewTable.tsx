import { useTranslate } from '@refinedev/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useFieldEnvironment } from '@/fields/context.ts';
import { shortDayText } from '@/lib/dates.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { type Allocation, hoursOf, type Line, type LineGroup } from './board.ts';
import { CrewCell } from './CrewCell.tsx';
import type { ChipWords } from './CrewChip.tsx';
import { groupText, hoursText } from './words.ts';

export interface CrewActions {
  onOpen(one: Allocation): void;
  onAdd(line: Line, week: string): void;
  onPut(one: Allocation, line: Line, week: string, copy: boolean): void;
  onRemove(one: Allocation): void;
}

interface CrewTableProps {
  label: string;
  groups: LineGroup[];
  weeks: string[];
  thisWeek: string;
  wordsOf(one: Allocation): ChipWords;
  /** null: for who may only read */
  actions: CrewActions | null;
}

/** Lines of people or jobs, a column for each week, and sums to the right and below. */
export function CrewTable({ label, groups, weeks, thisWeek, wordsOf, actions }: CrewTableProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const box = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Allocation | null>(null);
  /** chip that was moved by keys: its keys go on where it stands now */
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>(`[data-chip="${held.current}"]`)?.focus();
  });
  const lines = groups.flatMap((group) => group.lines);
  const chips = (line: Line) => weeks.flatMap((week) => line.cells.get(week) ?? []);
  const step = (line: Line, one: Allocation, over: number, down: number, copy: boolean) => {
    const week = weeks[weeks.indexOf(one.week) + over];
    const to = lines[lines.indexOf(line) + down];
    if (!week || !to || !actions) return;
    held.current = one.id;
    actions.onPut(one, to, week, copy);
  };
  const total = (of: Allocation[], capacity: (number | null)[]) => {
    const room = sumFigures(capacity);
    const hours = hoursText(hoursOf(of));
    return room === null ? hours : t('crew.of', { hours, capacity: hoursText(room) });
  };
  return (
    <div className="crew-scroll" ref={box} onPointerDown={() => (held.current = null)}>
      <table className="figure-grid crew-table" aria-label={label} data-weeks={weeks.length}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {weeks.map((week) => (
              <th key={week} scope="col" aria-current={week === thisWeek ? 'date' : undefined}>
                {shortDayText(week, locale)}
                {week === thisWeek ? <span className="muted"> · {t('crew.thisWeek')}</span> : null}
              </th>
            ))}
            <th scope="col" className="right">
              {t('list.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const heading = groupText(t, group);
            return (
              <Fragment key={`${group.key} ${group.label}`}>
                {heading ? (
                  <tr className="crew-group">
                    <th scope="colgroup" colSpan={weeks.length + 2}>
                      {heading}
                    </th>
                  </tr>
                ) : null}
                {group.lines.map((line) => (
                  <tr key={line.key} className={group.key === 'nobody' ? 'crew-nobody' : undefined}>
                    <th scope="row">
                      {line.name}
                      {line.note ? <span className="muted">{line.note}</span> : null}
                    </th>
                    {weeks.map((week) => (
                      <CrewCell
                        key={week}
                        line={line}
                        week={week}
                        wordsOf={wordsOf}
                        dragging={dragged !== null}
                        actions={
                          actions && {
                            onOpen: actions.onOpen,
                            onRemove: actions.onRemove,
                            onDrag: setDragged,
                            onStep: (one, over, down, copy) => step(line, one, over, down, copy),
                            onAdd: () => actions.onAdd(line, week),
                            onDrop: (copy) => {
                              setDragged(null);
                              if (dragged) actions.onPut(dragged, line, week, copy);
                            },
                          }
                        }
                      />
                    ))}
                    <td className="crew-total num">
                      {total(
                        chips(line),
                        weeks.map(() => line.capacity),
                      )}
                    </td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('list.total')}</th>
            {weeks.map((week) => (
              <td key={week} className="num">
                {total(
                  lines.flatMap((line) => line.cells.get(week) ?? []),
                  lines.map(({ capacity }) => capacity),
                )}
              </td>
            ))}
            <td className="crew-total num">
              {total(
                lines.flatMap(chips),
                lines.flatMap(({ capacity }) => weeks.map(() => capacity)),
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
