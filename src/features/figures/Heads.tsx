/** Heads of columns, one beside the other. */
export function Heads({ labels, right = false }: { labels: readonly string[]; right?: boolean }) {
  return labels.map((label) => (
    <th key={label} scope="col" {...(right ? { className: 'right' } : {})}>
      {label}
    </th>
  ));
}
