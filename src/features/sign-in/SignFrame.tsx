import type { ReactNode } from 'react';
import { Mark } from '@/ui/Mark.tsx';
import './sign-in.css';

interface SignFrameProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
  aside?: ReactNode;
}

/** The pages before there is a shell: one column on paper. */
export function SignFrame({ title, text, children, aside }: SignFrameProps) {
  return (
    <main className="sign">
      <div className="sign-column">
        <div className="sign-mark">
          <Mark size={24} />
          SECG ERP
        </div>
        <div className="sign-sheet">
          <h1>{title}</h1>
          {text ? <p className="muted">{text}</p> : null}
          {children}
        </div>
        {aside}
      </div>
    </main>
  );
}
