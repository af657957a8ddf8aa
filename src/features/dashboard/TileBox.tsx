import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { InUnit } from './Amounts.tsx';
import { ShareBar } from './ShareBar.tsx';
import type { Lead, Tile, TileLine } from './tile.ts';

/** One figure: what it is, of how many records, as of when, what it is made of; it leads to exactly these records. */
export function TileBox({ tile }: { tile: Tile }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { organization, resources } = useCatalog();
  const to = ({ table, search }: Lead) => listPath(organization.slug, table, search);
  const resource = resources.get(tile.lead.table);
  const counted =
    tile.count === null ? null : t(`dashboard.counted.${tile.of}`, { count: tile.count, n: countText(tile.count) });
  const said = [counted, tile.asOf ? dayText(tile.asOf, locale) : null].filter(Boolean).join(' · ');
  const main = (
    <>
      <h3>{t(`dashboard.tiles.${tile.key}`)}</h3>
      <span className="tile-value">
        <InUnit value={tile.value} unit={tile.unit} />
      </span>
    </>
  );
  return (
    <section className="tile" data-tile={tile.key} title={t(`dashboard.meaning.${tile.key}`)}>
      {resource ? (
        <Link className="tile-main" to={to(tile.lead)}>
          {main}
        </Link>
      ) : (
        <div className="tile-main">{main}</div>
      )}
      <p className="tile-said">
        {said}
        {tile.isStale ? <StatusTag tone="late" label={t('dashboard.stale')} /> : null}
      </p>
      {tile.bar ? <ShareBar parts={tile.bar} to={to} /> : null}
      {tile.lines.length > 0 ? (
        <dl className="tile-lines">
          {tile.lines.map((line) => (
            <div key={line.key}>
              <dt>{t(`dashboard.lines.${line.key}`)}</dt>
              <dd>
                <LineValue line={line} to={to} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function LineValue({ line, to }: { line: TileLine; to(lead: Lead): string }) {
  const { resources } = useCatalog();
  const value = <InUnit value={line.value} unit={line.unit} />;
  // nothing of it, nothing to open
  const isNothing = line.unit !== 'day' && Number(line.value ?? 0) === 0;
  return line.lead && !isNothing && resources.get(line.lead.table) ? (
    <TextLink to={to(line.lead)}>{value}</TextLink>
  ) : (
    value
  );
}
