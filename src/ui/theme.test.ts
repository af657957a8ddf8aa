import { describe, expect, it } from 'vitest';
import { cssVariables, type Mode, palettes } from './theme.ts';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] satisfies Mode[])('%s palette', (mode) => {
  const c = palettes[mode];

  it('can be read: WCAG AA for every text on every ground it stands on', () => {
    for (const ground of [c.surface, c.paper, c.raised]) {
      for (const text of [c.text, c.muted, c.negative, c.ink])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(c.onInk, c.ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(c.ink, c.inkTint)).toBeGreaterThanOrEqual(4.5);
    for (const { fg, bg } of Object.values(c.tones)) expect(contrast(fg, bg)).toBeGreaterThanOrEqual(4.5);
  });
});

it('names the variables the style sheets use', () => {
  expect(Object.keys(cssVariables('light'))).toEqual(Object.keys(cssVariables('dark')));
  expect(cssVariables('light')).toMatchObject({
    '--ink': '#0b3b3c',
    '--needs-you': '#d9480f',
    '--tone-closed-fg': '#ffffff',
  });
});
