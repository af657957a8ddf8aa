import { App as AntApp, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { antdTheme, type Mode } from '@/ui/theme.ts';
import {
  applyMode,
  aroundPrint,
  isStill,
  modeOf,
  onSystemChange,
  storeChoice,
  storedChoice,
  type ThemeChoice,
} from './themeMode.ts';

interface ThemeValue {
  choice: ThemeChoice;
  mode: Mode;
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeValue>({ choice: 'system', mode: 'light', choose: () => {} });

export const useThemeChoice = () => useContext(ThemeContext);

export function ThemeProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice);
  const [mode, setMode] = useState(() => modeOf(choice));
  const [still, setStill] = useState(isStill);

  useEffect(
    () =>
      onSystemChange(() => {
        setMode(modeOf(storedChoice()));
        setStill(isStill());
      }),
    [],
  );
  useEffect(() => applyMode(mode), [mode]);
  useEffect(
    () =>
      // paper is white, whatever the screen is
      aroundPrint((isPrinting) => {
        const next = isPrinting ? 'light' : modeOf(storedChoice());
        applyMode(next);
        // the sheet is drawn right after the event
        flushSync(() => setMode(next));
      }),
    [],
  );

  const value = useMemo<ThemeValue>(
    () => ({
      choice,
      mode,
      choose: (next) => {
        storeChoice(next);
        setChoice(next);
        setMode(modeOf(next));
      },
    }),
    [choice, mode],
  );
  const antd = useMemo(() => antdTheme(mode, still), [mode, still]);

  return (
    <ThemeContext value={value}>
      <ConfigProvider theme={antd} locale={locale} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        <AntApp>{children}</AntApp>
      </ConfigProvider>
    </ThemeContext>
  );
}
