import { useTranslate } from '@refinedev/core';
import { useCallback } from 'react';

/** Key, English text, values. The text stands at its place of use; a locale file may override it. */
export type Text = (key: string, text: string, params?: Record<string, string | number>) => string;

export function useText(): Text {
  const translate = useTranslate();
  return useCallback((key, text, params) => translate(key, params ?? {}, text), [translate]);
}
