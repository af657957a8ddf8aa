import './fullRun.css';
import { CheckOutlined, MinusOutlined, RollbackOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Step } from './fullRun.ts';
import { useImporterName } from './useImporterName.ts';

interface FullRunBarProps {
  steps: Step[];
  /** this step still waits for its confirmation */
  isPreview: boolean;
  /** null when something else on the page goes on */
  onNext: (() => void) | null;
  pathOf: (run: string) => string;
  here: string;
}

const MARKS = { done: <CheckOutlined />, left_out: <MinusOutlined />, undone: <RollbackOutlined /> };

/** Where a full run stands: one import after the other, each confirmed by itself. */
export function FullRunBar({ steps, isPreview, onNext, pathOf, here }: FullRunBarProps) {
  const t = useTranslate();
  const name = useImporterName();
  return (
    <nav className="full-run" aria-label={t('import.full.title')}>
      <ol>
        {steps.map(({ importer, state, run }, i) => (
          <li
            key={importer}
            className={run?.id === here ? `${state} current` : state}
            aria-current={run?.id === here ? 'step' : undefined}
          >
            <span className="full-run-mark num" role="img" aria-label={t(`import.full.states.${state}`)}>
              {state in MARKS ? MARKS[state as keyof typeof MARKS] : i + 1}
            </span>
            {run && run.id !== here ? <TextLink to={pathOf(run.id)}>{name(importer)}</TextLink> : name(importer)}
          </li>
        ))}
      </ol>
      {onNext ? <Button onClick={onNext}>{t(isPreview ? 'import.full.skip' : 'import.full.next')}</Button> : null}
    </nav>
  );
}
