/** The product's mark: three courses of a wall that are also three lines of a ledger. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="4" fill="var(--ink)" />
      <path d="M4 6h12M4 10h7M13 10h3M4 14h3M9 14h7" stroke="var(--on-ink)" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
