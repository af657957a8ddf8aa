/** Label of the column with the reasons in a workbook of refused rows: ours, and never missed when it is read back. */
export const REASON = 'Reason';
