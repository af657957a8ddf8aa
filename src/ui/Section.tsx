import type { ReactNode } from 'react';

interface SectionProps {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}

/** A heading over a hairline; no card. */
export function Section({ title, extra, children }: SectionProps) {
  return (
    <section className="section">
      {title || extra ? (
        <div className="section-head">
          {title ? <h3>{title}</h3> : null}
          {extra ? <div className="section-extra">{extra}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
