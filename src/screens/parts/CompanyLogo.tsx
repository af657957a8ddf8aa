import './logo.css';
import type { ReactNode } from 'react';
import { useLogo } from '@/providers/useLogo.ts';

interface CompanyLogoProps {
  /** on the screen beside a name, or at the head of what is printed */
  size: 'small' | 'paper';
  /** where the company has none */
  instead?: ReactNode;
}

/** Stands beside the name of the company, which says the same. */
export function CompanyLogo({ size, instead = null }: CompanyLogoProps) {
  const logo = useLogo();
  if (!logo) return instead;
  return <img className={`company-logo logo-${size}`} src={`data:${logo.media_type};base64,${logo.image}`} alt="" />;
}
