import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Section } from '@/ui/Section.tsx';
import type { Check } from './useChecks.ts';

/** What is in order says so too: an empty list could as well mean that nobody looked. */
export function ChecksList({ checks, title }: { checks: Check[]; title: string }) {
  const t = useTranslate();
  const open = checks.filter(({ state }) => state !== 'good').length;
  return (
    <Section title={title} extra={open === 0 ? t('payApp.allGood') : t('payApp.toCheck', { count: open })}>
      <ul className="pay-checks">
        {checks.map(({ key, state, text }) => (
          <li key={key} data-check={key} data-state={state}>
            {state === 'good' ? <CheckOutlined aria-hidden /> : <ExclamationOutlined aria-hidden />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
