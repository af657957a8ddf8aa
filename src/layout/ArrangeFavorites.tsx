import { CloseOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Modal } from 'antd';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Arrange } from '@/screens/parts/Arrange.tsx';
import { favoriteLabel } from '@/screens/parts/favorites.ts';
import { useFavorites } from '@/screens/parts/useFavorites.ts';
import './favorites.css';

/** Order of the favorites, and which of them stay; those of a table that is lost are here to be taken away. */
export default function ArrangeFavorites({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const { list, arrange, remove } = useFavorites();
  const label = (key: string) => {
    const favorite = list.find((one) => one.key === key);
    return favorite ? favoriteLabel(t, resources, favorite) : '';
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={440} title={t('favorites.arrange')}>
      <Arrange
        name={t('favorites.title')}
        groups={[{ key: 'favorites', ids: list.map(({ key }) => key) }]}
        label={label}
        render={(key) => (
          <div className="favorite-row">
            <span className="ellipsis">{label(key)}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('favorites.take', { name: label(key) })}
              onClick={() => void remove(list.filter((one) => one.key === key))}
            />
          </div>
        )}
        onChange={([order = []]) => void arrange(order)}
      />
    </Modal>
  );
}
