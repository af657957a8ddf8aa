import { useTranslate } from '@refinedev/core';
import { ConfirmTyped } from '@/ui/ConfirmTyped.tsx';
import type { Run } from './types.ts';
import { counted } from './wording.ts';

interface UndoDialogProps {
  open: boolean;
  run: Run;
  onConfirm: () => void;
  onCancel: () => void;
}

export function UndoDialog({ open, run, onConfirm, onCancel }: UndoDialogProps) {
  const t = useTranslate();
  const word = t('import.undo.word');
  return (
    <ConfirmTyped
      open={open}
      title={t('import.undo.title')}
      text={
        <>
          <p>{t('import.undo.created', counted(run.created))}</p>
          {run.updated > 0 ? <p>{t('import.undo.updated', counted(run.updated))}</p> : null}
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
