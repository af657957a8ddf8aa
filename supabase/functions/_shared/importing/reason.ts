/** Label of the column with the reasons in a workbook of refused rows: ours, and never missed when it is read back. */
export const REASON = 'Reason';
/** Behind it: the row a refused row had, its place among the lines of its block, and the imports that refused it. */
export const ORIGIN = ['Row', 'Line', 'Import'] as const;
