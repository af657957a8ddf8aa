import { useTranslate } from '@refinedev/core';
import { type ReactNode, useState } from 'react';
import { countText } from '@/ui/amount.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { TabList } from '@/ui/TabList.tsx';
import { ChangesTab } from './ChangesTab.tsx';
import { ControlTab } from './ControlTab.tsx';
import { LookalikesTab } from './LookalikesTab.tsx';
import { MissingTab } from './MissingTab.tsx';
import { ProblemsTab } from './ProblemsTab.tsx';
import { SheetTable } from './SheetTable.tsx';
import type { ImportAnswer } from './types.ts';

interface RunDetailsProps {
  answer: ImportAnswer;
  currentStep: 'preview' | 'done';
}

interface Tab {
  key: string;
  count: number;
  body: ReactNode;
}

/** Counts per sheet, and below them everything that is worth a look. */
export function RunDetails({ answer, currentStep }: RunDetailsProps) {
  const t = useTranslate();
  const { counts } = answer;
  const wrong = t('import.columns.what');
  const noticed = t('import.columns.noticed');
  // Tabs that were not read have their place below the table of tabs.
  const unread = new Set(answer.sheets.filter((sheet) => sheet.state === 'not_read').map((sheet) => sheet.sheet));
  const notes = answer.infos.filter((info) => !info.sheet || !unread.has(info.sheet));
  const noteCount = counts.infos - (answer.infos.length - notes.length);
  const lookalikes = answer.labels.filter((label) => label.state === 'new' && label.similar);
  const control = answer.sheets.flatMap(({ sheet, control }) => control.map((total, n) => ({ ...total, sheet, n })));
  const missing = answer.missing.reduce((sum, table) => sum + table.count, 0);
  const all: Tab[] = [
    {
      key: 'problems',
      count: counts.rejected,
      body: (
        <ProblemsTab
          problems={answer.rejected}
          labels={answer.labels}
          sheets={answer.sheets}
          total={counts.rejected}
          heading={wrong}
        />
      ),
    },
    { key: 'changes', count: counts.changes, body: <ChangesTab changes={answer.changes} total={counts.changes} /> },
    {
      key: 'duplicates',
      count: counts.duplicates,
      body: <ProblemsTab problems={answer.duplicates} total={counts.duplicates} heading={noticed} />,
    },
    { key: 'lookalikes', count: lookalikes.length, body: <LookalikesTab labels={lookalikes} /> },
    {
      key: 'cleared',
      count: answer.totals.cleared,
      body: <MissingTab missing={answer.cleared} note={t('import.cleared_go')} isLinked={currentStep === 'preview'} />,
    },
    {
      key: 'missing',
      count: missing,
      body: <MissingTab missing={answer.missing} note={t('import.missing_stay')} isLinked />,
    },
    {
      key: 'warnings',
      count: counts.warnings,
      body: (
        <ProblemsTab
          problems={answer.warnings}
          labels={answer.labels}
          sheets={answer.sheets}
          total={counts.warnings}
          heading={noticed}
        />
      ),
    },
    { key: 'control', count: control.length, body: <ControlTab totals={control} /> },
    { key: 'infos', count: noteCount, body: <ProblemsTab problems={notes} total={noteCount} heading={noticed} /> },
  ];
  const tabs = all.filter((tab) => tab.count > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <SheetTable answer={answer} currentStep={currentStep} />
      {tabs.length > 0 ? (
        <TabList
          className="run-tabs"
          activeKey={tabs.find((tab) => tab.key === chosen)?.key ?? tabs[0]?.key ?? ''}
          onChange={setChosen}
          items={tabs.map(({ key, count, body }) => ({
            key,
            label: (
              <>
                {t(`import.tabs.${key}`)} <span className="num muted">{countText(count)}</span>
              </>
            ),
            children: body,
          }))}
        />
      ) : (
        <EmptyState kind="good" title={t('import.all_good')} />
      )}
    </>
  );
}
