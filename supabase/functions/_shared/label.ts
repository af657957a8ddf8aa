// A label from a column or table name, when the comment gives none. Screens and the import of their exports share it.
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
