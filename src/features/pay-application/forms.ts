// The two forms of a pay application, as everybody in the trade reads them: G702 and G703.

/** Lines 1 to 9, in the order everybody in the trade reads them. */
export const LINES = [
  'original_contract_sum',
  'net_change_orders',
  'contract_sum_to_date',
  'total_completed_and_stored',
  'retainage_to_date',
  'total_earned_less_retainage',
  'less_previous_certificates',
  'current_payment_due',
  'balance_to_finish_incl_retainage',
];
/** What this application adds to lines 4 and 5. */
export const PERIOD = ['gross_this_period', 'retainage_this_period'];

/** Columns of the continuation sheet after item and words, with the letter above each. */
export const LETTERS: Readonly<Record<string, string>> = {
  scheduled_value: 'C',
  previous_completed: 'D',
  this_period: 'E',
  stored_materials: 'F',
  completed_and_stored: 'G',
  pct_complete: '%',
  balance_to_finish: 'H',
  retainage_pct: '',
  retainage: 'I',
};
export const SHEET = Object.keys(LETTERS);
