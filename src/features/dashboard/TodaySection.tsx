import { useTranslate } from '@refinedev/core';
import { humanise } from '@/catalog/label.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { addDays, shortDayText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useFirstRows } from './useAnswer.ts';

interface Due {
  title: string | null;
  event_type: string;
  starts_on: string;
  /** It begins on, or else ends on. */
  day: string;
  entity_type: string;
  entity_id: string;
}

const DAYS = 7;
const MOST = 12;

/** What begins or ends today or in the week after it, not what merely goes on. */
export function TodaySection({ today }: { today: string | undefined }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { organization, resources } = useCatalog();
  const {
    data: due,
    problem,
    retry,
  } = useFirstRows<Due>(
    'calendar_feed',
    { p_from: today, p_to: addDays(today ?? '2000-01-01', DAYS), p_edges: true },
    MOST,
    { enabled: today !== undefined },
  );
  const eventText = ({ event_type, starts_on, day }: Due) =>
    // only tasks last longer than a day
    starts_on < day ? t('dashboard.events.milestone_ends') : t(`dashboard.events.${event_type}`, humanise(event_type));
  const body = () => {
    if (problem) return <ListFailed problem={problem} onRetry={retry} />;
    if (!due) return <CardsSkeleton count={3} label={t('states.loading')} />;
    if (due.rows.length === 0) return <p className="muted">{t('dashboard.today.none')}</p>;
    return (
      <ul className="lines">
        {due.rows.map((one) => (
          <li key={`${one.entity_type} ${one.entity_id}`} className="line">
            <span className={one.day === today ? 'line-day strong' : 'line-day'}>
              {one.day === today ? t('dashboard.today.today') : shortDayText(one.day, locale)}
            </span>
            <span className="line-text">
              <span className="muted">{eventText(one)} </span>
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
  const more = (due?.total ?? 0) - MOST;
  return (
    <Section
      title={t('dashboard.today.title')}
      extra={more > 0 ? t('dashboard.today.more', { n: countText(more) }) : null}
    >
      {body()}
    </Section>
  );
}
