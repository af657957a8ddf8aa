import './crew-board.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { addDays, dayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { pressed, shortcuts, useShortcutPlace } from '@/lib/shortcuts.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import {
  type Allocation,
  allocations,
  byJobs,
  byPeople,
  layouts,
  NOBODY,
  nobody,
  type Place,
  people,
  spans,
} from './board.ts';
import { CrewPhone } from './CrewPhone.tsx';
import { CrewTable } from './CrewTable.tsx';
import { useCrew } from './useCrew.ts';
import { useCrewExport } from './useCrewExport.ts';
import { useMoves } from './useMoves.ts';
import { hoursText, layoutText, personText, spanText } from './words.ts';

const AllocationDialog = lazy(() => import('./AllocationDialog.tsx'));

/** Who works where in which week; whoever writes projects moves people about. */
export default function CrewBoardPage() {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const phone = useIsPhone();
  const { span, setSpan, setFrom, weeks, rows, figures, jobs, layout, setLayout, thisWeek } = useCrew();
  const moves = useMoves();
  const table = resources.get('crew_allocations');
  const canWrite = Boolean(table?.can.create && table.can.update && table.can.delete) && !phone;
  /** hours in the dialog; null: new ones */
  const [editing, setEditing] = useState<{ one: Allocation | null; at: Partial<Place> } | null>(null);
  const save = useCrewExport(table);
  useUndoKey(moves.undo, canWrite && editing === null);
  useShortcutPlace('crew', canWrite);

  const all = people(rows).map((person) => ({ ...person, name: personText(t, person) }));
  const of = allocations(rows, moves.moved);
  const named = new Map(all.map((person) => [person.key, person.name]));
  const nameOf = (key: string) => named.get(key) ?? personText(t, { key, name: key });
  const jobOf = new Map(jobs.map((job, index) => [String(job.id), { job, hue: Math.round(index * 137.5) % 360 }]));
  const groups =
    layout === 'jobs'
      ? byJobs(jobs, of)
      : byPeople(all, of, canWrite).map((group) => ({
          ...group,
          lines: group.lines.map((line) => ({ ...line, name: nameOf(line.key) })),
        }));
  const label = layoutText(t, layout);
  const wordsOf = (one: Allocation) => {
    const { job, hue = 0 } = jobOf.get(one.project) ?? {};
    const code = one.code ?? (job ? String(job.code) : t('crew.otherJob'));
    const words = [
      code,
      job?.name,
      nameOf(one.person),
      one.role,
      t('crew.h', { hours: hoursText(one.hours) }),
      dayText(one.week, locale),
    ];
    return { label: layout === 'jobs' ? nameOf(one.person) : code, whole: words.filter(Boolean).join(' · '), hue };
  };
  const at = (line: { key: string }, week: string) => ({
    week,
    ...(layout === 'jobs' ? { project: line.key } : { person: line.key }),
  });
  const [from = '', until = from] = [weeks[0], weeks.at(-1)];
  const shift = (count: number) => setFrom(addDays(from, 7 * count));
  return (
    <FigurePage
      title={t('crew.title')}
      subtitle={t('crew.subtitle', { from: dayText(from, locale), until: dayText(addDays(until, 6), locale) })}
      controls={
        <>
          <Segmented
            value={layout}
            options={layouts.map((value) => ({ value, label: layoutText(t, value) }))}
            onChange={setLayout}
          />
          {phone ? null : (
            <Segmented
              value={span}
              options={spans.map((value) => ({ value, label: spanText(t, value) }))}
              onChange={(value) => setSpan(String(value))}
            />
          )}
          <span className="crew-weeks">
            <Button icon={<LeftOutlined />} aria-label={t('crew.earlier')} onClick={() => shift(-1)} />
            <Button disabled={from === thisWeek} onClick={() => setFrom(null)}>
              {t('crew.thisWeek')}
            </Button>
            <Button icon={<RightOutlined />} aria-label={t('crew.later')} onClick={() => shift(1)} />
          </span>
          {table ? <TextLink to={listPath(organization.slug, table.name)}>{t('crew.asList')}</TextLink> : null}
        </>
      }
      primary={
        canWrite ? (
          <Button type="primary" onClick={() => setEditing({ one: null, at: {} })}>
            {t('crew.assign')}
          </Button>
        ) : null
      }
      figures={figures}
      onExport={() => save(label, groups, weeks)}
      empty={groups.length === 0 ? { title: t('crew.empty'), text: t('crew.emptyText') } : null}
    >
      {phone ? (
        <CrewPhone groups={groups} week={from} wordsOf={wordsOf} />
      ) : (
        <>
          <CrewTable
            {...{ label, groups, weeks, thisWeek, wordsOf }}
            actions={
              canWrite
                ? {
                    onOpen: (one) => setEditing({ one, at: {} }),
                    onAdd: (line, week) => setEditing({ one: null, at: at(line, week) }),
                    onRemove: (one) => void moves.remove(one),
                    onPut: (one, line, week, copy) => {
                      const { id: _, code: __, hours: ___, role: ____, ...place } = one;
                      const to = { ...place, ...at(line, week) };
                      void (copy ? moves.copy(one, to) : moves.move(one, to));
                    },
                  }
                : null
            }
          />
          {canWrite ? <p className="figure-note">{t('crew.hint')}</p> : null}
        </>
      )}
      {editing && table ? (
        <Suspense>
          <AllocationDialog
            {...{ table, jobs, weeks, moves, ...editing }}
            people={all.some(({ key }) => key === nobody) ? all : [{ key: nobody, name: NOBODY }, ...all]}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      ) : null}
    </FigurePage>
  );
}

/** The keys that take a change back, as in the cells of a list; what is being typed has its own. */
function useUndoKey(undo: () => Promise<boolean>, heard: boolean) {
  useEffect(() => {
    if (!heard) return;
    const press = (event: KeyboardEvent) => {
      if (pressed(event) !== shortcuts.crew.undo || (event.target as Element).closest('input, textarea')) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, heard]);
}
