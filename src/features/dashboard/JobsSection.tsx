import { useTranslate } from '@refinedev/core';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { amountText, countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Percent } from '@/ui/Percent.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag, type Tone } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Job } from './summary.ts';

const tones: Record<string, Tone> = { critical: 'bad', warning: 'late', watch: 'waiting', none: 'good' };

/** The ten jobs furthest over their budgets: spent and expected in the end against the budget, all on one scale. */
export function JobsSection({ jobs, active }: { jobs: Job[]; active: number }) {
  const t = useTranslate();
  const organization = useOrganization();
  if (jobs.length === 0) return null;
  const most = Math.max(...jobs.flatMap(({ revised_budget, actual, eac }) => [revised_budget, actual, eac]), 1);
  return (
    <Section
      title={t('dashboard.jobs.title')}
      extra={t('dashboard.jobs.of', { n: countText(jobs.length), all: countText(active) })}
    >
      <div className="table-scroll">
        <table className="plain jobs">
          <thead>
            <tr>
              <th>{t('dashboard.jobs.job')}</th>
              <th aria-hidden className="job-bar-head">
                <span className="job-key">
                  <i className="job-actual" /> {t('dashboard.jobs.actual')}
                </span>
                <span className="job-key">
                  <i className="job-budget" /> {t('dashboard.jobs.budget')}
                </span>
                <span className="job-key">
                  <i className="job-eac" /> {t('dashboard.jobs.eac')}
                </span>
              </th>
              {['budget', 'actual', 'eac', 'variance', 'margin', 'fade'].map((name) => (
                <th key={name} className="right">
                  {t(`dashboard.jobs.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.project_id} data-job={job.code}>
                <th scope="row" title={`${job.code} ${job.name}`}>
                  <TextLink to={showPath(organization.slug, 'projects', job.project_id)}>{job.name}</TextLink>
                </th>
                <td className="job-bar-cell" title={barText(job, t)}>
                  <Bar job={job} most={most} />
                </td>
                <td>
                  <Money value={job.revised_budget} digits={0} />
                </td>
                <td>
                  <Money value={job.actual} digits={0} />
                </td>
                <td>
                  <Money value={job.eac} digits={0} />
                </td>
                <td>
                  <Money value={job.variance} digits={0} />
                </td>
                <td>
                  <Percent value={job.projected_margin_pct} />
                </td>
                <td>
                  <Fade job={job} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const barText = ({ revised_budget, actual, eac }: Job, t: (key: string) => string): string =>
  [
    [t('dashboard.jobs.actual'), actual],
    [t('dashboard.jobs.budget'), revised_budget],
    [t('dashboard.jobs.eac'), eac],
  ]
    .map(([label, value]) => `${label} ${amountText(value, { digits: 0 })}`)
    .join(' · ');

function Bar({ job: { revised_budget, actual, eac }, most }: { job: Job; most: number }) {
  const share = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <div className="job-bar" aria-hidden>
      <i className="job-budget" style={{ width: share(revised_budget) }} />
      <i className="job-actual" style={{ width: share(actual) }} />
      <i className={eac > revised_budget ? 'job-eac over' : 'job-eac'} style={{ left: share(eac) }} />
    </div>
  );
}

/** Points of margin lost since the estimate; how bad that is stands behind the figure. */
function Fade({ job: { margin_fade_pp, fade_severity } }: { job: Job }) {
  const t = useTranslate();
  const points = <span className="num">{amountText(margin_fade_pp, { digits: 1 })}</span>;
  if (!fade_severity || fade_severity === 'none') return points;
  const severity = t(`dashboard.fade.${fade_severity}`);
  return (
    <span title={severity}>
      <span className="sr-only">{severity}</span>
      <StatusTag tone={tones[fade_severity] ?? 'draft'} label={points} />
    </span>
  );
}
