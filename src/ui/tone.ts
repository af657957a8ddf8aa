// One palette by meaning for every status of every table (roles-and-screens 8). Words are looked up, never guessed by substring.
export type Tone = 'draft' | 'waiting' | 'good' | 'late' | 'bad' | 'closed';

const words = {
  draft:
    'draft new identified not_started not_sent pre_construction planned uploaded none not_required unassigned incomplete',
  waiting:
    'open pending pending_approval submitted in_progress sent issued requested validating validated importing scheduled queued running contacted qualified proposal_sent pursuing bid_submitted shortlisted viewed applied assigned processed invited partial conditional trialing investigating corrective_action assessed reported',
  good: 'active approved accepted completed complete executed paid posted cleared received won sold success connected unconditional resolved funded settled paid_off reviewed warranty ok valid',
  late: 'on_hold delayed overdue late expired expiring stale held escalated disputed past_due pending_renewal completed_with_errors degraded suspended in_shop watch',
  bad: 'rejected blocked failed error lost void voided cancelled canceled rolled_back revoked out_of_service disconnected unpaid no_bid missing over_budget',
  closed: 'closed archived superseded retired inactive removed locked no_opportunity waived skipped dismissed ignored',
} satisfies Record<Tone, string>;

const toneByWord = new Map<string, Tone>(
  (Object.entries(words) as [Tone, string][]).flatMap(([tone, list]) => list.split(' ').map((word) => [word, tone])),
);

export function toneOf(value: string): Tone {
  return (
    toneByWord.get(
      value
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    ) ?? 'draft'
  );
}
