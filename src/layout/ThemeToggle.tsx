import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Tooltip } from 'antd';
import { useThemeChoice } from './ThemeProvider.tsx';
import type { ThemeChoice } from './themeMode.ts';

const next: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: <DesktopOutlined />, light: <SunOutlined />, dark: <MoonOutlined /> } satisfies Record<
  ThemeChoice,
  unknown
>;

export function ThemeToggle() {
  const t = useTranslate();
  const { choice, choose } = useThemeChoice();
  const label = `${t('shell.theme.title')}: ${t(`shell.theme.${choice}`)}`;
  return (
    <Tooltip title={label} placement="bottom">
      <button type="button" className="icon-button" aria-label={label} onClick={() => choose(next[choice])}>
        {icons[choice]}
      </button>
    </Tooltip>
  );
}
