import type { ReactNode } from 'react';

interface PageProps {
  width?: 'full' | 'reading' | 'form';
  children: ReactNode;
}

export function Page({ width = 'full', children }: PageProps) {
  return <div className={`page page-${width}`}>{children}</div>;
}
