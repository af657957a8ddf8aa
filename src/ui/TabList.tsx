import { Tabs, type TabsProps } from 'antd';
import { useLayoutEffect, useRef } from 'react';

/** antd calls the whole bar a tablist, with the button for tabs that have no room in it; a screen reader wants tabs only. */
export function TabList(props: TabsProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = place.current?.querySelector('.ant-tabs-nav');
    bar?.removeAttribute('role');
    bar?.removeAttribute('aria-orientation');
    place.current?.querySelector('.ant-tabs-nav-list')?.setAttribute('role', 'tablist');
  }, []);
  return (
    <div ref={place}>
      <Tabs {...props} />
    </div>
  );
}
