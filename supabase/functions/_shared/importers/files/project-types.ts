import { words } from '../../importing/parse/one-of.ts';

/** Kinds of projects as files spell them. */
export const PROJECT_TYPES = words({
  custom_home: ['custom', 'new home', 'new construction'],
  spec_home: ['spec'],
  remodel: ['remodeling', 'renovation', 'addition', 'kitchen', 'bath', 'deck'],
  multifamily: ['multi-family'],
  commercial: ['office', 'retail'],
  land_development: ['development', 'land'],
  insurance_claim: ['insurance'],
});
