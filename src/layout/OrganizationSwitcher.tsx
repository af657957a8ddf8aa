import { CheckOutlined, DownOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { CompanyLogo } from '@/screens/parts/CompanyLogo.tsx';
import { Mark } from '@/ui/Mark.tsx';

export interface OrganizationChoice {
  id: string;
  name: string;
  slug: string;
}

interface OrganizationSwitcherProps {
  current: OrganizationChoice;
  organizations: OrganizationChoice[];
}

export function OrganizationSwitcher({ current, organizations }: OrganizationSwitcherProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const items: MenuProps['items'] = [
    ...organizations.map((organization) => ({
      key: organization.id,
      label: organization.name,
      icon: organization.id === current.id ? <CheckOutlined /> : <span className="menu-gap" />,
      onClick: () => navigate(`/${organization.slug}`),
    })),
    { type: 'divider' as const },
    {
      key: 'new',
      label: t('shell.organization.create'),
      icon: <PlusOutlined />,
      onClick: () => navigate('/organizations?create=1'),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <button
        type="button"
        className="organization-switcher"
        aria-label={t('shell.organization.switch', { name: current.name })}
      >
        <CompanyLogo size="small" instead={<Mark />} />
        <span className="ellipsis">{current.name}</span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
