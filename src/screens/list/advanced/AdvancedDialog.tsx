import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { type FilterGroup, isMixed } from '../filterGroups.ts';
import { isSayable } from '../urlState.ts';
import { type DraftGroup, draftOf, finished } from './draft.ts';
import { GroupEditor } from './GroupEditor.tsx';

interface AdvancedDialogProps {
  resource: Resource;
  group: FilterGroup | null;
  onApply(group: FilterGroup | null): void;
  onCancel(): void;
}

/** Conditions joined by "and" and "or". What is half filled is marked, and nothing is applied until it is whole. */
export default function AdvancedDialog({ resource, group, onApply, onCancel }: AdvancedDialogProps) {
  const { t, resources } = useFieldEnvironment();
  const [draft, setDraft] = useState<DraftGroup>(() => draftOf(group));
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);

  const change = (next: DraftGroup) => {
    setDraft(next);
    setWrong(new Set());
    setRefusal(null);
  };
  const apply = () => {
    const whole = finished(draft, (filter) => isSayable(filter, resource, resources));
    setWrong(whole.wrong);
    if (whole.wrong.size > 0) setRefusal(t('filter.unfinished'));
    else if (whole.group && isMixed(whole.group)) setRefusal(t('filter.mixed'));
    else onApply(whole.group);
  };

  return (
    <Modal
      open
      title={t('filter.advancedTitle')}
      width={760}
      okText={t('filter.apply')}
      cancelText={t('actions.cancel')}
      onOk={apply}
      onCancel={onCancel}
      footer={(_, { OkBtn, CancelBtn }) => (
        <div className="dialog-foot">
          {group ? (
            <Button type="text" onClick={() => onApply(null)}>
              {t('filter.remove')}
            </Button>
          ) : (
            <span />
          )}
          <span>
            <CancelBtn />
            <OkBtn />
          </span>
        </div>
      )}
    >
      <GroupEditor resource={resource} group={draft} depth={1} wrong={wrong} onChange={change} />
      {refusal ? <Alert type="error" showIcon message={refusal} className="condition-refusal" /> : null}
    </Modal>
  );
}
