import { StarFilled, StarOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { isAt, type Starred } from './favorites.ts';
import { useFavorites } from './useFavorites.ts';

/** Keeps the list or the record at hand, or no longer. */
export function StarButton({ place }: { place: Starred }) {
  const t = useTranslate();
  const { kept, list, toggle, rename } = useFavorites();
  const [busy, setBusy] = useState(false);
  const favorite = list.find((one) => isAt(one, place));
  const starred = favorite !== undefined;
  const renamed = favorite && place.id !== null && favorite.title !== place.title;
  const onRenamed = useEffectEvent(() => favorite && void rename(favorite, place.title));
  useEffect(() => {
    if (renamed) onRenamed();
  }, [renamed]);
  if (!kept) return null;
  const label = t(starred ? 'favorites.remove' : 'favorites.add');
  return (
    <Button
      type="text"
      className={starred ? 'star starred' : 'star'}
      icon={starred ? <StarFilled /> : <StarOutlined />}
      aria-pressed={starred}
      aria-label={label}
      title={label}
      onClick={() => {
        // the second click of two would make what the first has made already
        if (busy) return;
        setBusy(true);
        void toggle(place).finally(() => setBusy(false));
      }}
    />
  );
}
