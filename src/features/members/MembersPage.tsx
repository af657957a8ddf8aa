import './members.css';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { useAddress } from '@/features/figures/useAddress.ts';
import { TabList } from '@/ui/TabList.tsx';
import { InvitationsTable } from './InvitationsTable.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberDrawer } from './MemberDrawer.tsx';
import { MembersTable } from './MembersTable.tsx';
import { isExpired, type Secret } from './people.ts';
import { SecretLink } from './SecretLink.tsx';
import { useMembers } from './useMembers.ts';

const RolesTab = lazy(() => import('./RolesTab.tsx'));
const tabs = ['members', 'invitations', 'roles'] as const;

/** Who belongs to the company, who is asked to, and what each role gives. */
export default function MembersPage() {
  const t = useTranslate();
  const data = useMembers();
  const [wanted, setTab] = useAddress('tab');
  const tab = tabs.find((one) => one === wanted) ?? 'members';
  const [chosen, choose] = useAddress('member');
  const [role, setRole] = useAddress('role');
  const [inviting, setInviting] = useState(false);
  const [secret, setSecret] = useState<(Secret & { email: string }) | null>(null);
  const active = data.members.filter(({ status }) => status === 'active').length;
  const open = data.invitations.filter((one) => one.status === 'pending' && !isExpired(one, Date.now())).length;
  const member = data.members.find(({ id }) => id === chosen);
  const content = {
    members: <MembersTable data={data} onOpen={choose} />,
    invitations: <InvitationsTable data={data} onSecret={setSecret} onInvite={() => setInviting(true)} />,
    roles: (
      <Suspense>
        <RolesTab data={data} />
      </Suspense>
    ),
  };
  return (
    <FigurePage
      title={t('members.title')}
      subtitle={`${t('members.active', { count: active })} · ${t('members.open', { count: open })}`}
      figures={data}
      primary={
        tab === 'roles' ? (
          // one that is open has a button of its own
          role ? undefined : (
            <Button type="primary" onClick={() => setRole('new')}>
              {t('members.role.new')}
            </Button>
          )
        ) : (
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('members.invite')}
          </Button>
        )
      }
    >
      <TabList
        activeKey={tab}
        onChange={(key) => setTab(key === 'members' ? null : key)}
        items={tabs.map((key) => ({ key, label: t(`members.tabs.${key}`), children: content[key] }))}
        destroyOnHidden
      />
      {member ? <MemberDrawer key={member.id} member={member} data={data} onClose={() => choose(null)} /> : null}
      {inviting ? (
        <InviteDialog
          data={data}
          onClose={() => setInviting(false)}
          onInvited={(made) => {
            setInviting(false);
            setSecret(made);
          }}
        />
      ) : null}
      {secret ? <SecretLink {...secret} onClose={() => setSecret(null)} /> : null}
    </FigurePage>
  );
}
