import { useTranslate } from '@refinedev/core';
import { Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { countText } from '@/ui/amount.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ChangesTab } from './ChangesTab.tsx';
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
  const lookalikes = answer.labels.filter((label) => label.state === 'new' && label.similar);
  const missing = answer.missing.reduce((sum, table) => sum + table.count, 0);
  const all: Tab[] = [
    {
      key: 'problems',
      count: counts.rejected,
      body: <ProblemsTab problems={answer.rejected} labels={answer.labels} total={counts.rejected} />,
    },
    { key: 'changes', count: counts.changes, body: <ChangesTab changes={answer.changes} total={counts.changes} /> },
    {
      key: 'duplicates',
      count: counts.duplicates,
      body: <ProblemsTab problems={answer.duplicates} total={counts.duplicates} />,
    },
    { key: 'lookalikes', count: lookalikes.length, body: <LookalikesTab labels={lookalikes} /> },
    { key: 'missing', count: missing, body: <MissingTab missing={answer.missing} /> },
    {
      key: 'warnings',
      count: counts.warnings,
      body: <ProblemsTab problems={answer.warnings} labels={answer.labels} total={counts.warnings} />,
    },
    { key: 'infos', count: counts.infos, body: <ProblemsTab problems={answer.infos} total={counts.infos} /> },
  ];
  const tabs = all.filter((tab) => tab.count > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <SheetTable answer={answer} currentStep={currentStep} />
      {tabs.length > 0 ? (
        <Tabs
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
