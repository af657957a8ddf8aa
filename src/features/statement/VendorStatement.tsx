import { StatementPage } from './StatementPage.tsx';

export default function VendorStatement() {
  return <StatementPage table="vendors" />;
}
