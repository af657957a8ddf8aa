import type { Markup } from './markup.ts';

/** All the text of the element that begins here, in one run or many; how to pronounce it is not part of it. */
export function richText(xml: Markup): string {
  const { depth } = xml;
  let text = '';
  while (xml.within(depth)) {
    if (!xml.opens) continue;
    if (xml.name === 't') text += xml.content();
    else if (xml.name === 'rPh') xml.skip();
  }
  return unbroken(text);
}

/** One kind of line break. */
export const unbroken = (text: string): string => (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
