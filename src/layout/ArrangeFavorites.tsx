import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { favoriteLinks } from '@/screens/parts/favorites.ts';
import { useFavorites } from '@/screens/parts/useFavorites.ts';
import { Icon } from '@/ui/Icon.tsx';
import './favorites.css';

/** Order of the favorites, and which of them stay. */
export default function ArrangeFavorites({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const { list, move, remove } = useFavorites();
  const [busy, setBusy] = useState(false);
  const links = favoriteLinks(t, organization.slug, resources, list);

  // each step starts from the order the one before has left
  const doing = async (work: Promise<void>) => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={440} title={t('favorites.arrange')}>
      <ul className="favorites-order" aria-busy={busy}>
        {links.map(({ key, label, resource }, at) => {
          const favorite = list.find((one) => one.key === key);
          const step = (by: 1 | -1) => !busy && void doing(move(key, by));
          return (
            <li key={key}>
              <Icon name={resource.icon} />
              <span className="ellipsis">{label}</span>
              <Button
                type="text"
                icon={<ArrowUpOutlined />}
                disabled={at === 0}
                aria-label={t('favorites.up', { name: label })}
                onClick={() => step(-1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined />}
                disabled={at === links.length - 1}
                aria-label={t('favorites.down', { name: label })}
                onClick={() => step(1)}
              />
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('favorites.take', { name: label })}
                onClick={() => favorite && !busy && void doing(remove(favorite))}
              />
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
