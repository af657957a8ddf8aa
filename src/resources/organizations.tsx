import type { InputProps } from '@/fields/types.ts';
import { WordInput } from '@/fields/WordInput.tsx';
import { defineResource } from './defineResource.ts';

function CurrencyInput(props: InputProps) {
  const names = new Intl.DisplayNames(props.env.locale, { type: 'currency' });
  const options = Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
  return <WordInput {...props} options={options} />;
}

function ZoneInput(props: InputProps) {
  // not every browser counts it among the zones of places
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  const options = [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  return <WordInput {...props} options={options} />;
}

/** The codes are those of ISO and IANA, which the database checks; their names are the browser's. */
export const organizations = defineResource('organizations', {
  fields: { currency: { Input: CurrencyInput }, timezone: { Input: ZoneInput } },
});
