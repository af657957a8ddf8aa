import { useTranslate } from '@refinedev/core';
import { Alert, App, Button } from 'antd';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { runTransition } from '@/screens/workflow/transition.ts';
import { MISSING } from '@/ui/amount.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';
import { type Invitation, isExpired, roleName, type Secret } from './people.ts';
import type { Members } from './useMembers.ts';
import { useRun } from './useRun.ts';

interface InvitationsTableProps {
  data: Members;
  onSecret(secret: Secret & { email: string }): void;
  onInvite(): void;
}

/** Who is asked to join; open ones first. */
export function InvitationsTable({ data, onSecret, onInvite }: InvitationsTableProps) {
  const t = useTranslate();
  const { api, organization } = useCatalog();
  const { modal } = App.useApp();
  const { locale } = useFieldEnvironment();
  const { run, busy, refused } = useRun();
  const now = Date.now();
  const stateOf = (one: Invitation) => (isExpired(one, now) ? 'expired' : one.status);
  const isOpen = (one: Invitation) => stateOf(one) === 'pending' || stateOf(one) === 'expired';
  const rows = [...data.invitations].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  const resend = async ({ id, email }: Invitation) => {
    const made = await run((_, post) => post<Secret>('resend', { p_id: id, language: locale }), null);
    if (made) onSecret({ ...made.answer, email });
  };
  const revoke = ({ id, version, email }: Invitation) =>
    modal.confirm({
      title: t('members.revokeTitle', { email }),
      content: t('members.revokeText'),
      okText: t('workflow.actions.revoke'),
      okButtonProps: { danger: true },
      cancelText: t('actions.cancel'),
      onOk: async () => {
        const target = { table: 'invitations', id, version };
        await run(
          () => runTransition(api, target, { action: 'revoke' }, { data: {} }),
          t('members.revoked', { email }),
        );
      },
    });
  if (rows.length === 0) {
    return (
      <EmptyState
        kind="first"
        title={t('members.noInvitations')}
        text={t('members.noInvitationsText')}
        actions={<Button onClick={onInvite}>{t('members.invite')}</Button>}
      />
    );
  }
  return (
    <>
      {refused ? <Alert type="error" showIcon role="alert" message={refused} /> : null}
      <ul className="people-list">
        {rows.map((one) => {
          const state = stateOf(one);
          const role = data.roles.find(({ id }) => id === one.role_id);
          const sender = data.members.find(({ user_id }) => user_id === one.invited_by)?.name ?? MISSING;
          return (
            <li key={one.id} className="data-row">
              <span className="people-who">
                <strong>{one.email}</strong>
                <span className="muted">
                  {t(isOpen(one) ? 'members.invitedUntil' : 'members.invitedBy', {
                    role: role ? roleName(t, role) : MISSING,
                    who: sender,
                    until: momentText(one.expires_at, organization.timezone, locale),
                  })}
                </span>
              </span>
              <StatusTag tone={toneOf(state)} label={t(`members.invitation.${state}`)} />
              {isOpen(one) ? (
                <span className="people-actions">
                  <Reason text={role?.not_granted}>
                    <Button size="small" disabled={busy || Boolean(role?.not_granted)} onClick={() => void resend(one)}>
                      {t('members.resend')}
                    </Button>
                  </Reason>
                  {one.status === 'pending' ? (
                    <Button size="small" danger disabled={busy} onClick={() => revoke(one)}>
                      {t('workflow.actions.revoke')}
                    </Button>
                  ) : null}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
