import { useTranslate } from '@refinedev/core';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { runTransition } from '@/screens/workflow/transition.ts';
import { HeirDialog } from './HeirDialog.tsx';
import type { Member } from './people.ts';
import type { Members } from './useMembers.ts';
import { useRun } from './useRun.ts';

interface RemoveDialogProps {
  member: Member;
  data: Pick<Members, 'members'>;
  onRemoved(): void;
  onClose(): void;
}

export function RemoveDialog({ member, data, onRemoved, onClose }: RemoveDialogProps) {
  const t = useTranslate();
  const { api } = useCatalog();
  const { run, busy, refused } = useRun();
  const remove = async (heir: string | null) => {
    const target = { table: 'memberships', id: member.id, version: member.version };
    const given = { data: heir ? { reassign_to: heir } : {} };
    const done = await run(
      () => runTransition(api, target, { action: 'remove' }, given),
      t('members.done.remove', { name: member.name }),
    );
    if (done) onRemoved();
  };
  return (
    <HeirDialog
      title={t('members.removeTitle', { name: member.name })}
      text={t('members.removeText')}
      okText={t('workflow.actions.remove')}
      others={data.members.filter(({ id, status }) => id !== member.id && status === 'active')}
      busy={busy}
      refused={refused}
      onRun={(heir) => void remove(heir)}
      onClose={onClose}
    />
  );
}
