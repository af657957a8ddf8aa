import { countText } from '@/ui/amount.ts';

const kilobytes = (bytes: number) => `${countText(Math.max(1, Math.round(bytes / 1024)))} KB`;

export function FilesList({ files }: { files: File[] }) {
  return (
    <ul className="setup-files">
      {files.map((file) => (
        <li key={file.name}>
          <strong>{file.name}</strong> <span className="muted num">{kilobytes(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
