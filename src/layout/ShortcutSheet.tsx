import { useTranslate } from '@refinedev/core';
import { Modal } from 'antd';
import { useMemo } from 'react';
import { openPlaces, shortcuts } from '@/lib/shortcuts.ts';
import { Kbd } from '@/ui/Kbd.tsx';
import './shortcuts.css';

/** The keys of the page one is on, and those that are heard everywhere. */
export default function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const places = useMemo(() => (open ? openPlaces() : []), [open]);
  return (
    <Modal open={open} onCancel={onClose} footer={null} width={520} title={t('shortcuts.title')} destroyOnHidden>
      <div className="shortcuts">
        {places.map((place) => (
          <section key={place} aria-label={t(`shortcuts.places.${place}`)}>
            <h3>{t(`shortcuts.places.${place}`)}</h3>
            <dl>
              {Object.entries(shortcuts[place]).map(([action, keys]: [string, string]) => (
                <div key={action}>
                  <dt>{t(`shortcuts.${place}.${action}`)}</dt>
                  <dd>
                    {keys.split('|').map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
