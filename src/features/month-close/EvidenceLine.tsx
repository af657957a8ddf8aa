import { useTranslate } from '@refinedev/core';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { type Evidence, isBlocker, isOpen } from './steps.ts';

/** What stands behind a step: how many records, what they come to, and the list of exactly these. */
export function EvidenceLine({ one }: { one: Evidence }) {
  const t = useTranslate();
  const { organization } = useCatalog();
  const open = isOpen(one);
  const label = t(`close.evidence.${one.key}`, { count: one.n ?? 0, n: countText(one.n ?? 0) });
  return (
    <li className={isBlocker(one) ? 'close-fact close-blocker' : 'close-fact'}>
      <span>
        {one.link ? (
          <TextLink to={`/${organization.slug}/${one.link}`}>{label}</TextLink>
        ) : (
          <span className="muted">{label}</span>
        )}{' '}
        {open ? (
          <StatusTag
            tone={one.level === 'blocker' ? 'bad' : 'late'}
            label={t(one.level === 'blocker' ? 'close.blocks' : 'close.look')}
          />
        ) : null}
      </span>
      {one.amount === null ? null : <Money value={one.amount} />}
    </li>
  );
}
