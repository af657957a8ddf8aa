import { CheckCircleOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Link, useLocation } from 'react-router';
import { percentOf } from './progress.ts';
import { useUpload } from './useUpload.ts';

/** In the bar of the shell, while the import page is not the one open. */
export function UploadIndicator({ organization }: { organization: string }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const job = useUpload(organization);
  const page = `/${organization}/import`;
  if (!job || job.state === 'cancelled' || pathname === page || pathname.startsWith(`${page}/`)) return null;

  const percent = percentOf(job.progress);
  const shown = {
    running: {
      icon: <LoadingOutlined />,
      text: t('import.indicator.running', { percent: percent === null ? '' : `${percent} %` }),
    },
    ready: { icon: <CheckCircleOutlined />, text: t('import.indicator.ready') },
    failed: { icon: <WarningOutlined />, text: t('import.indicator.failed') },
  }[job.state];
  return (
    <Link className="upload-indicator num" to={job.runId ? `${page}/${job.runId}` : page} aria-live="polite">
      {shown.icon}
      <span className="only-desktop">{shown.text}</span>
    </Link>
  );
}
