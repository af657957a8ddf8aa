import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { countedNoun } from '@/fields/words.ts';
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
export default function BulkBar({ resource, selected, onSelect }: BulkBarProps) {
  const t = useTranslate();
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
    <div className="bulk-bar" role="toolbar" aria-label={t('bulk.label')}>
      <strong className="num">{t('bulk.count', { count })}</strong>
      <Reason text={reason}>
        <Button size="small" danger disabled={reason !== null} onClick={() => setAsking(true)}>
          {t('actions.delete')}
        </Button>
      </Reason>
      <Button size="small" type="link" onClick={() => onSelect([])}>
        {t('bulk.none')}
      </Button>
      <ConfirmTyped
        open={asking}
        title={t('bulk.deleteTitle', { count, noun: countedNoun(t, resource, count) })}
        text={t('bulk.deleteText')}
        word={String(count)}
        wordLabel={t('bulk.deleteWord', { count })}
        okText={t('actions.delete')}
        cancelText={t('actions.cancel')}
        danger
        busy={busy}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
