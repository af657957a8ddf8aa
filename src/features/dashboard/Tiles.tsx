import { useTranslate } from '@refinedev/core';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import type { Summary } from './summary.ts';
import { TileBox } from './TileBox.tsx';
import type { Tile } from './tile.ts';
import { tilesOf } from './tiles.ts';
import type { Answered } from './useAnswer.ts';

/** The figures of the company, as far as this person may read them. */
export function Tiles({ summary: { data, problem, retry } }: { summary: Answered<Summary> }) {
  const t = useTranslate();
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  if (!data)
    return (
      <div className="tiles-waiting">
        <CardsSkeleton count={8} label={t('states.loading')} />
      </div>
    );
  const rows = tilesOf(data).filter((row) => row.length > 0);
  if (rows.length === 0) return null;
  return (
    <section className="tile-rows" aria-label={t('dashboard.figures')}>
      {rows.map((row) => (
        <Row key={row[0]?.key} tiles={row} />
      ))}
    </section>
  );
}

function Row({ tiles }: { tiles: Tile[] }) {
  return (
    <div className="tiles">
      {tiles.map((tile) => (
        <TileBox key={tile.key} tile={tile} />
      ))}
    </div>
  );
}
