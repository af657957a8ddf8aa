/** Which signs stand for which money. Several currencies share a sign, so the question is always about one of them. */
const SIGNS: Record<string, readonly string[]> = {
  USD: ['$', 'US$'],
  CAD: ['$', 'C$', 'CA$'],
  AUD: ['$', 'A$', 'AU$'],
  NZD: ['$', 'NZ$'],
  MXN: ['$', 'MX$'],
  SGD: ['$', 'S$'],
  HKD: ['$', 'HK$'],
  BRL: ['R$'],
  EUR: ['€'],
  GBP: ['£'],
  JPY: ['¥'],
  CNY: ['¥'],
  INR: ['₹', 'Rs', 'Rs.'],
  KRW: ['₩'],
  ILS: ['₪'],
  PHP: ['₱'],
  NGN: ['₦'],
  UAH: ['₴'],
  VND: ['₫'],
  TRY: ['₺'],
  PLN: ['zł'],
  SEK: ['kr'],
  NOK: ['kr'],
  DKK: ['kr'],
  CHF: ['Fr', 'Fr.', 'SFr.'],
  ZAR: ['R'],
};

const CODES = new Set(
  (
    'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD MAD MXN MYR NGN NOK NZD ' +
    'PEN PHP PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR'
  ).split(' '),
);
const ALL_SIGNS = new Set(Object.values(SIGNS).flat());

export function isOwnCurrency(sign: string, currency: string): boolean {
  return sign.toUpperCase() === currency || (SIGNS[currency] ?? []).includes(sign);
}

export function isSomeCurrency(sign: string): boolean {
  return CODES.has(sign.toUpperCase()) || ALL_SIGNS.has(sign) || /^\p{Sc}$/u.test(sign);
}
