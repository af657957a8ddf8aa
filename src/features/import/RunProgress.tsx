import { useTranslate } from '@refinedev/core';
import { Progress as Bar, Button } from 'antd';
import { countText } from '@/ui/amount.ts';
import { clock, percentOf } from './progress.ts';
import type { Progress } from './types.ts';
import { useNow } from './useNow.ts';

interface RunProgressProps {
  title: string;
  progress: Progress;
  startedAt: number;
  hint?: string;
  onCancel?: () => void;
}

export function RunProgress({ title, progress, startedAt, hint, onCancel }: RunProgressProps) {
  const t = useTranslate();
  const now = useNow(true);
  const percent = percentOf(progress);
  const counts =
    progress.total > 0
      ? t('import.progress.of', { done: countText(progress.done), total: countText(progress.total) })
      : null;
  return (
    <section className="run-progress" aria-live="polite" aria-busy="true">
      <div className="run-progress-head">
        <h2>{title}</h2>
        <span className="num muted">{clock(now - startedAt)}</span>
      </div>
      <Bar
        percent={percent ?? 100}
        status={percent === null ? 'active' : 'normal'}
        showInfo={false}
        size="small"
        aria-label={title}
        className={percent === null ? 'indeterminate' : ''}
      />
      <p className="muted num">
        {[t(`import.phases.${progress.phase}`, progress.phase), progress.sheet, counts].filter(Boolean).join(' · ')}
      </p>
      {hint || onCancel ? (
        <div className="run-progress-foot">
          {onCancel ? <Button onClick={onCancel}>{t('states.cancel')}</Button> : null}
          {hint ? <span className="muted">{hint}</span> : null}
        </div>
      ) : null}
    </section>
  );
}
