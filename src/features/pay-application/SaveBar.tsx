import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { Money } from '@/ui/Money.tsx';
import type { Sheet } from './useSheet.ts';

/** Stays in sight while something is not saved. */
export function SaveBar({ sheet }: { sheet: Sheet }) {
  const t = useTranslate();
  if (!sheet.dirty) return null;
  const wrong = Object.keys(sheet.typed.wrong).length;
  return (
    <div className="pay-save" role="status">
      <span>
        {t('payApp.unsaved', { count: sheet.changed })}
        {wrong > 0 ? <strong className="neg"> {t('payApp.wrong', { count: wrong })}</strong> : null}
      </span>
      {sheet.summary ? (
        <span>
          {t('payApp.lines.current_payment_due')} <Money value={sheet.summary.current_payment_due as string} strong />
        </span>
      ) : null}
      <span className="pay-save-actions">
        <Button onClick={() => sheet.type({ do: 'discard' })} disabled={sheet.saving}>
          {t('payApp.discard')}
        </Button>
        <Button type="primary" loading={sheet.saving} onClick={() => void sheet.save()} aria-keyshortcuts="Control+S">
          {t('actions.save')}
        </Button>
      </span>
    </div>
  );
}
