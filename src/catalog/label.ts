// A label from a column or table name, when the comment gives none.
const acronyms: Record<string, string> = {
  id: 'ID',
  qb: 'QuickBooks',
  qbo: 'QuickBooks',
  po: 'PO',
  ar: 'AR',
  ap: 'AP',
  co: 'CO',
  coi: 'COI',
  sov: 'SOV',
  w9: 'W-9',
  url: 'URL',
  pct: '%',
  etc: 'ETC',
  eac: 'EAC',
  zip: 'ZIP',
  vin: 'VIN',
  rfi: 'RFI',
  qty: 'quantity',
  no: 'number',
  yoy: 'YoY',
  aia: 'AIA',
  ach: 'ACH',
  sba: 'SBA',
  pto: 'PTO',
  gps: 'GPS',
};

/** `project_manager_id` of a relation is "Project manager"; `qb_vendor_id`, plain text, is "QuickBooks vendor ID". */
export function humanise(name: string, isRelation = false): string {
  const base = isRelation && /._id$/.test(name) ? name.slice(0, -3) : name;
  const words = base
    .split('_')
    .filter(Boolean)
    // "no opportunity" begins with no, "invoice no" ends with a number
    .map((word, index) => (word === 'no' && index === 0 ? word : (acronyms[word] ?? word)));
  const text = words.join(' ').replace(/^pre (?=\w)/, 'pre-');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Cost code" amid a sentence is "cost code"; "P&L entry", "SOV line" and "QuickBooks class" keep their capitals. */
export const inSentence = (label: string): string =>
  label.replace(/(?<!\S)\p{Lu}(?=\p{Ll}+(?:[\s-]|$))/gu, (letter) => letter.toLowerCase());

const irregular: Record<string, string> = {
  people: 'person',
  series: 'series',
  news: 'news',
  status: 'status',
  address: 'address',
};

export function singular(name: string): string {
  const cut = name.lastIndexOf('_') + 1;
  const word = name.slice(cut);
  return name.slice(0, cut) + (irregular[word] ?? singularWord(word));
}

/** Word for several rows: "costs" of a table called "Cost ledger" are its cost events. */
export function nounOf(name: string, label: string, labelPlural: string): string {
  const key = (text: string) => text.toLowerCase().replaceAll(' ', '_');
  const isView = name.startsWith('v_');
  return inSentence(isView || singular(key(labelPlural)) === key(label) ? labelPlural : humanise(name));
}

function singularWord(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}
