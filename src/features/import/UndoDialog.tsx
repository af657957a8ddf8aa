import { useTranslate } from '@refinedev/core';
import { ConfirmTyped } from '@/ui/ConfirmTyped.tsx';
import type { Run } from './types.ts';
import { counted } from './wording.ts';

interface UndoDialogProps {
  /** null: nothing is asked */
  what: 'this' | 'all' | null;
  run: Run;
  /** imports of the full run that would go */
  steps: number;
  onConfirm: () => void;
  onCancel: () => void;
}

export function UndoDialog({ what, run, steps, onConfirm, onCancel }: UndoDialogProps) {
  const t = useTranslate();
  const word = t('import.undo.word');
  return (
    <ConfirmTyped
      open={what !== null}
      title={t(what === 'all' ? 'import.full.undo_title' : 'import.undo.title')}
      text={
        <>
          {what === 'all' ? (
            <p>{t('import.full.undo_text', counted(steps))}</p>
          ) : (
            <>
              <p>{t('import.undo.created', counted(run.created))}</p>
              {run.updated > 0 ? <p>{t('import.undo.updated', counted(run.updated))}</p> : null}
            </>
          )}
          <p className="muted">{t('import.undo.kept_hint')}</p>
        </>
      }
      word={word}
      wordLabel={t('import.undo.type', { word })}
      okText={t('import.undo.confirm')}
      cancelText={t('states.cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
