import { useTranslate } from '@refinedev/core';
import { useCall } from '@/features/figures/useFigures.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { HeirDialog } from './HeirDialog.tsx';
import type { Member } from './people.ts';
import { useRun } from './useRun.ts';

/** Gives up one's own membership, which anybody may who is not the last owner. */
export default function LeaveDialog({ email, onClose }: { email: string; onClose(): void }) {
  const t = useTranslate();
  const { id, name } = useOrganization();
  const { run, busy, refused } = useRun();
  const members = useCall('members', {}).rows as unknown as Member[];
  const leave = async (heir: string | null) => {
    const left = await run((call) => call('leave_organization', { p_org: id, p_reassign_to: heir }), null);
    // what was read as a member goes with the page
    if (left) window.location.assign('/');
  };
  return (
    <HeirDialog
      title={t('members.leaveTitle', { organization: name })}
      text={t('members.leaveText')}
      okText={t('members.leaveNow')}
      others={members.filter((one) => one.status === 'active' && one.email !== email)}
      busy={busy}
      refused={refused}
      onRun={(heir) => void leave(heir)}
      onClose={onClose}
    />
  );
}
