import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';

interface Crumb {
  label: ReactNode;
  to?: string;
}

interface PageHeaderProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** on the line of the title */
  beside?: ReactNode;
  status?: ReactNode;
  breadcrumb?: Crumb[];
  /** the one primary action of the screen; on a phone it moves to the bottom, under the thumb */
  primary?: ReactNode;
  actions?: ReactNode;
  /** what is rare or destructive */
  more?: MenuProps['items'];
  moreLabel?: string;
  children?: ReactNode;
}

export function PageHeader({
  title,
  subtitle,
  beside,
  status,
  breadcrumb,
  primary,
  actions,
  more,
  moreLabel,
  children,
}: PageHeaderProps) {
  return (
    <header className="page-header">
      {breadcrumb && breadcrumb.length > 0 ? <Breadcrumb crumbs={breadcrumb} /> : null}
      <div className="page-header-row">
        <div className={beside ? 'page-header-title with-beside' : 'page-header-title'}>
          <h1>
            {title}
            {status ? <span className="page-header-status">{status}</span> : null}
          </h1>
          {beside}
          {subtitle ? <div className="muted">{subtitle}</div> : null}
        </div>
        <div className="page-header-actions">
          {actions}
          {more && more.length > 0 ? (
            <Dropdown menu={{ items: more }} trigger={['click']} placement="bottomRight">
              <Button icon={<MoreOutlined />} aria-label={moreLabel ?? '…'} />
            </Dropdown>
          ) : null}
          {primary ? <div className="page-primary">{primary}</div> : null}
        </div>
      </div>
      {children ? <div className="page-header-below">{children}</div> : null}
    </header>
  );
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label="Breadcrumb">
      {crumbs.map((crumb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the path
        <Fragment key={index}>
          {index > 0 ? <span aria-hidden>/</span> : null}
          {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span>{crumb.label}</span>}
        </Fragment>
      ))}
    </nav>
  );
}
