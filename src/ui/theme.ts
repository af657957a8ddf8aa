import { type ThemeConfig, theme } from 'antd';
import type { Tone } from './tone.ts';

// Every colour of the product. Light is ink on paper; dark is a design of its own, not an inversion.
export type Mode = 'light' | 'dark';

interface Palette {
  ink: string;
  inkHover: string;
  inkActive: string;
  onInk: string;
  inkTint: string;
  paper: string;
  surface: string;
  raised: string;
  sunken: string;
  hairline: string;
  line: string;
  text: string;
  muted: string;
  faint: string;
  needsYou: string;
  negative: string;
  tones: Record<Tone, { fg: string; bg: string }>;
}

export const palettes = {
  light: {
    ink: '#0b3b3c',
    inkHover: '#14504f',
    inkActive: '#072a2b',
    onInk: '#ffffff',
    inkTint: '#e9efed',
    paper: '#f7f6f3',
    surface: '#ffffff',
    raised: '#ffffff',
    sunken: '#efede8',
    hairline: '#e6e4df',
    line: '#d3d0c9',
    text: '#1b2221',
    muted: '#5d6562',
    faint: '#8d938f',
    needsYou: '#d9480f',
    negative: '#b42318',
    tones: {
      draft: { fg: '#5d6562', bg: '#efede8' },
      waiting: { fg: '#1d4f91', bg: '#e7eef8' },
      good: { fg: '#1f6b3a', bg: '#e6f1e8' },
      late: { fg: '#b83b09', bg: '#fcece4' },
      bad: { fg: '#b42318', bg: '#fbe9e7' },
      closed: { fg: '#ffffff', bg: '#4b5452' },
    },
  },
  dark: {
    ink: '#8fc7ba',
    inkHover: '#a6d6cb',
    inkActive: '#74b0a2',
    onInk: '#0c1b19',
    inkTint: '#1f2c2a',
    paper: '#121413',
    surface: '#1a1d1c',
    raised: '#222625',
    sunken: '#0d0f0e',
    hairline: '#2a2e2c',
    line: '#3b413e',
    text: '#e8e6e1',
    muted: '#a3a8a3',
    faint: '#757b77',
    needsYou: '#ff8a4c',
    negative: '#f28b82',
    tones: {
      draft: { fg: '#b6bab5', bg: '#2a2e2c' },
      waiting: { fg: '#9dc1f0', bg: '#1c2a3d' },
      good: { fg: '#93d0a4', bg: '#18301f' },
      late: { fg: '#ffa06b', bg: '#3a2114' },
      bad: { fg: '#f6a29a', bg: '#3a1c19' },
      closed: { fg: '#121413', bg: '#9aa09c' },
    },
  },
} satisfies Record<Mode, Palette>;

const fontFamily = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/** The same colours for hand-written CSS: `--ink`, `--tone-good-fg`, … */
export function cssVariables(mode: Mode): Record<string, string> {
  const { tones, ...colours } = palettes[mode];
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(colours)) {
    variables[`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = value;
  }
  for (const [tone, { fg, bg }] of Object.entries(tones)) {
    variables[`--tone-${tone}-fg`] = fg;
    variables[`--tone-${tone}-bg`] = bg;
  }
  return variables;
}

type Algorithm = typeof theme.darkAlgorithm;

// antd's dark algorithm dims the seed colours; these were chosen for dark already.
const dark: Algorithm = (seed, map) => {
  const { colorPrimary, colorSuccess, colorWarning, colorError, colorInfo } = seed;
  return { ...theme.darkAlgorithm(seed, map), colorPrimary, colorSuccess, colorWarning, colorError, colorInfo };
};

/** `still`: the person wants no motion; what opens stands where it belongs at once. */
export function antdTheme(mode: Mode, still: boolean): ThemeConfig {
  const c = palettes[mode];
  const popup = mode === 'light' ? '0 6px 20px rgb(27 34 33 / 9%)' : '0 6px 24px rgb(0 0 0 / 55%)';
  return {
    algorithm: mode === 'dark' ? dark : theme.defaultAlgorithm,
    cssVar: { key: 'secg' },
    hashed: false,
    token: {
      colorPrimary: c.ink,
      colorPrimaryHover: c.inkHover,
      colorPrimaryActive: c.inkActive,
      colorPrimaryBg: c.inkTint,
      colorPrimaryBgHover: c.inkTint,
      colorInfo: c.tones.waiting.fg,
      colorSuccess: c.tones.good.fg,
      colorWarning: c.needsYou,
      colorError: c.negative,
      colorLink: c.ink,
      colorLinkHover: c.inkHover,
      colorLinkActive: c.inkActive,
      colorText: c.text,
      colorTextSecondary: c.muted,
      colorTextTertiary: c.muted,
      colorTextQuaternary: c.faint,
      colorTextPlaceholder: c.faint,
      colorTextDescription: c.muted,
      colorBgBase: c.surface,
      colorBgLayout: c.paper,
      colorBgContainer: c.surface,
      colorBgElevated: c.raised,
      colorBgSpotlight: mode === 'light' ? c.text : '#333936',
      colorBorder: c.line,
      colorBorderSecondary: c.hairline,
      colorSplit: c.hairline,
      colorFillAlter: c.paper,
      controlItemBgActive: c.inkTint,
      controlItemBgHover: c.sunken,
      fontFamily,
      fontSize: 14,
      fontSizeHeading1: 22,
      lineHeightHeading1: 28 / 22,
      fontSizeHeading2: 16,
      lineHeightHeading2: 1.5,
      fontSizeHeading3: 14,
      lineHeightHeading3: 20 / 14,
      fontWeightStrong: 600,
      borderRadius: 5,
      borderRadiusLG: 7,
      borderRadiusSM: 4,
      boxShadow: popup,
      boxShadowSecondary: popup,
      boxShadowTertiary: 'none',
      motion: !still,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.18s',
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: c.onInk,
        fontWeight: 500,
      },
      Checkbox: { colorWhite: c.onInk },
      Table: {
        cellFontSize: 13,
        cellFontSizeMD: 13,
        cellFontSizeSM: 13,
        // 32 and 40 px rows with 19 px lines and a 1 px rule (styles.css)
        cellPaddingBlock: 10,
        cellPaddingBlockMD: 10,
        cellPaddingBlockSM: 6,
        cellPaddingInline: 12,
        cellPaddingInlineSM: 10,
        headerBg: c.surface,
        headerColor: c.muted,
        headerSplitColor: 'transparent',
        headerBorderRadius: 0,
        borderColor: c.hairline,
        rowHoverBg: c.paper,
        rowSelectedBg: c.inkTint,
        rowSelectedHoverBg: c.inkTint,
        headerSortActiveBg: c.surface,
        headerSortHoverBg: c.paper,
        fixedHeaderSortActiveBg: c.surface,
        bodySortBg: c.surface,
        footerBg: c.surface,
      },
      Form: { labelColor: c.muted, verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
      Menu: {
        itemHeight: 32,
        itemBorderRadius: 5,
        itemSelectedBg: c.inkTint,
        itemSelectedColor: c.ink,
        activeBarBorderWidth: 0,
      },
      Tabs: { horizontalItemGutter: 24, horizontalItemPadding: '8px 0', horizontalMargin: '0 0 16px' },
      Modal: { titleFontSize: 16 },
      Tooltip: { colorTextLightSolid: '#f4f2ee' },
      Progress: { defaultColor: c.ink, remainingColor: c.sunken },
      Segmented: { trackBg: c.sunken, itemSelectedBg: c.raised },
    },
  };
}
