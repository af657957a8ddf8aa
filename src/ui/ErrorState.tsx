import { Button } from 'antd';
import type { ReactNode } from 'react';

interface ErrorStateProps {
  title: string;
  message?: ReactNode;
  details?: string | undefined;
  detailsLabel?: string;
  retryLabel?: string;
  onRetry?: (() => void) | undefined;
  actions?: ReactNode;
  /** one line inside a page that otherwise works */
  compact?: boolean;
}

export function ErrorState(props: ErrorStateProps) {
  const { title, message, details, detailsLabel, retryLabel, onRetry, actions, compact } = props;
  return (
    <div className={compact ? 'error-state compact' : 'error-state'} role="alert">
      <h2>{title}</h2>
      {message ? <p>{message}</p> : null}
      {onRetry || actions ? (
        <div className="empty-actions">
          {onRetry && retryLabel ? <Button onClick={onRetry}>{retryLabel}</Button> : null}
          {actions}
        </div>
      ) : null}
      {details && detailsLabel ? (
        <details>
          <summary>{detailsLabel}</summary>
          <pre>{details}</pre>
        </details>
      ) : null}
    </div>
  );
}
