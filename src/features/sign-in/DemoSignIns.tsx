import { ArrowRightOutlined, LoadingOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import type { AppConfig } from '@/lib/config.ts';

interface DemoSignInsProps {
  demo: NonNullable<AppConfig['demo']>;
  busy: string | null;
  onChoose: (email: string) => void;
}

/** Only where the stack made a demo company: one click per role shows what that role sees. */
export function DemoSignIns({ demo, busy, onChoose }: DemoSignInsProps) {
  const t = useTranslate();
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('sign_in.demo.title')}</h2>
      <p className="muted demo-text">{t('sign_in.demo.text')}</p>
      <ul>
        {demo.accounts.map(({ email, name, role }) => (
          <li key={email}>
            <button type="button" disabled={busy !== null} onClick={() => onChoose(email)}>
              <span className="demo-role">{t(`roles.${role}`, role)}</span>
              <span className="muted">{name}</span>
              {busy === email ? <LoadingOutlined aria-hidden /> : <ArrowRightOutlined aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
