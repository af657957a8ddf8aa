import { useTranslate } from '@refinedev/core';
import { humanise } from '@/catalog/label.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { addDays } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { shortDay } from './compact.ts';
import { useAnswer } from './useAnswer.ts';

interface Dated {
  title: string | null;
  event_type: string;
  starts_on: string;
  ends_on: string;
  entity_type: string;
  entity_id: string;
}

const DAYS = 7;
const MOST = 12;

/** What today and the week after it bring, as far as it has a date. */
export function TodaySection({ today }: { today: string | undefined }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { organization, resources } = useCatalog();
  const { data, problem, retry } = useAnswer<Dated[]>(
    'calendar_feed',
    { p_from: today, p_to: addDays(today ?? '2000-01-01', DAYS) },
    today !== undefined,
  );
  const dayOf = ({ starts_on }: Dated) => (today && starts_on < today ? today : starts_on);
  const body = () => {
    if (problem) return <ListFailed problem={problem} onRetry={retry} />;
    if (!data || !today) return <CardsSkeleton count={3} label={t('states.loading')} />;
    if (data.length === 0) return <p className="muted">{t('dashboard.today.none')}</p>;
    return (
      <ul className="lines">
        {data.slice(0, MOST).map((one) => (
          <li key={`${one.entity_type} ${one.entity_id}`} className="line">
            <span className={dayOf(one) === today ? 'line-day strong' : 'line-day'}>
              {dayOf(one) === today ? t('dashboard.today.today') : shortDay(dayOf(one), locale)}
            </span>
            <span className="line-text">
              <span className="muted">{t(`dashboard.events.${one.event_type}`, humanise(one.event_type))} </span>
              {resources.get(one.entity_type) ? (
                <TextLink to={showPath(organization.slug, one.entity_type, one.entity_id)}>
                  {one.title || t('dashboard.today.untitled')}
                </TextLink>
              ) : (
                one.title
              )}
            </span>
          </li>
        ))}
      </ul>
    );
  };
  const more = (data?.length ?? 0) - MOST;
  return (
    <Section
      title={t('dashboard.today.title')}
      extra={more > 0 ? t('dashboard.today.more', { n: countText(more) }) : null}
    >
      {body()}
    </Section>
  );
}
