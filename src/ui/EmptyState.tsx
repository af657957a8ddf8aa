import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** first use ≠ nothing matches ≠ good news ≠ no such page */
  kind: 'first' | 'no-match' | 'good' | 'not-found';
  title: string;
  text?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ kind, title, text, icon, actions }: EmptyStateProps) {
  return (
    <div className={`empty-state empty-${kind}`}>
      {icon ? (
        <div className="empty-icon" aria-hidden>
          {icon}
        </div>
      ) : null}
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {actions ? <div className="empty-actions">{actions}</div> : null}
    </div>
  );
}
