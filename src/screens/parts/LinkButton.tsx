import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps extends Omit<ButtonProps, 'href' | 'onClick'> {
  to: string;
  /** besides going there in this window */
  onGo?(): void;
}

/** A button that leads somewhere is a link: it opens in a new tab, and no button stands inside an anchor. */
export function LinkButton({ to, onGo, disabled, ...rest }: LinkButtonProps) {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLAnchorElement>(to);
  if (disabled) return <Button {...rest} disabled />;
  const press = (event: React.MouseEvent<HTMLElement>) => {
    go(event as React.MouseEvent<HTMLAnchorElement>);
    // what the router leaves to the browser opens elsewhere
    if (event.defaultPrevented) onGo?.();
  };
  return <Button {...rest} href={href} onClick={press} />;
}
