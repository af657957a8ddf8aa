/** Words of lists that several sheets share: value → other spellings. */
export const PAYMENT_METHODS = {
  check: ['cheque'],
  ach: ['ach transfer', 'direct debit'],
  wire: ['wire transfer'],
  credit_card: ['card', 'creditcard', 'cc'],
  cash: [],
  other: [],
} as const;

export const PROJECT_TYPES = {
  custom_home: ['custom'],
  spec_home: ['spec'],
  remodel: ['renovation', 'addition'],
  multifamily: ['multi-family'],
  commercial: [],
  land_development: ['land', 'development'],
  insurance_claim: ['insurance'],
} as const;

export const BID_STATUSES = {
  identified: ['lead', 'new'],
  pursuing: [],
  bid_submitted: ['submitted', 'bid'],
  shortlisted: ['short-listed', 'short list'],
  won: ['awarded'],
  lost: [],
  no_bid: ['no-bid', 'declined'],
} as const;
