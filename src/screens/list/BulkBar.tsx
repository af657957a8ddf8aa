import { Button } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { countedNoun } from '@/fields/words.ts';
import { useText } from '@/lib/useText.ts';
import { ConfirmTyped } from '@/ui/ConfirmTyped.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { useDeleteSome } from '../parts/useDelete.tsx';
import { useWhyNot } from '../parts/useWhyNot.ts';

interface BulkBarProps {
  resource: Resource;
  selected: string[];
  onSelect(ids: string[]): void;
}

/** Stands where the filters stood while rows are marked; what failed stays marked. */
export function BulkBar({ resource, selected, onSelect }: BulkBarProps) {
  const t = useText();
  const whyNot = useWhyNot();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const deleteSome = useDeleteSome(resource);
  const reason = whyNot(resource, 'delete');
  const count = selected.length;

  const run = async () => {
    setBusy(true);
    onSelect(await deleteSome(selected));
    setBusy(false);
    setAsking(false);
  };

  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('bulk.label', 'Marked rows')}>
      <strong className="num">{t('bulk.count', '{{count}} marked', { count })}</strong>
      <Reason text={reason}>
        <Button size="small" danger disabled={reason !== null} onClick={() => setAsking(true)}>
          {t('actions.delete', 'Delete')}
        </Button>
      </Reason>
      <Button size="small" type="link" onClick={() => onSelect([])}>
        {t('bulk.none', 'Unmark')}
      </Button>
      <ConfirmTyped
        open={asking}
        title={t('bulk.deleteTitle', 'Delete {{count}} {{noun}}?', { count, noun: countedNoun(t, resource, count) })}
        text={t(
          'bulk.deleteText',
          'Records that are still used elsewhere stay. The others go with what belongs only to them; Undo brings them back.',
        )}
        word={String(count)}
        wordLabel={t('bulk.deleteWord', 'Type {{count}} to confirm', { count })}
        okText={t('actions.delete', 'Delete')}
        cancelText={t('actions.cancel', 'Cancel')}
        danger
        busy={busy}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
