import type { StartOptions } from './arguments';
import { errorCode } from './errorCode';
import { FileInUse } from './fileLock';
import { ModelFailure } from './modelClient';

/** Why the tracker did not start and what to do next, for the terminal. */
export function refusalWords(
  error: unknown,
  { port, file, plan }: Pick<StartOptions, 'port' | 'file' | 'plan'>,
): string {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    return `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm start -- --port ${port < 65_535 ? port + 1 : 8080}`;
  }
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    return `Không có quyền mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: npm start -- --port 8080`;
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EISDIR') {
    return `Không ghi được vào ${file}. Hãy chọn chỗ khác ghi được, ví dụ: npm start -- --file so-theo-doi.json`;
  }
  if (error instanceof FileInUse) {
    return [
      `Tệp ${file} đang mở ở một lần chạy khác (tiến trình ${error.processId}).`,
      'Hãy dừng lần chạy đó, hoặc dùng tệp khác: npm start -- --file du-lieu/so-khac.json',
    ].join('\n');
  }
  if (error instanceof ModelFailure && error.stage === 'firstRun') {
    return `Không lập được sổ mới từ kế hoạch “${plan}”: ${error.message}\nHãy xem lại --plan; chưa có tệp nào bị thay đổi.`;
  }
  if (error instanceof ModelFailure && error.stage === 'table') {
    return `Không dán được bảng vào tab Nhập: ${error.message}\nHãy xem lại --import; sổ không bị thay đổi.`;
  }
  if (error instanceof ModelFailure) {
    return [
      `Không mở được sổ ở ${file}: ${error.message}`,
      'Tệp được giữ nguyên. Hãy chép lại bản sao lưu vào chỗ đó, dùng tệp khác với --file,',
      'hoặc lập sổ mới bằng: npm start -- --new (tệp cũ được giữ lại với đuôi .bak).',
    ].join('\n');
  }
  return `Không khởi động được: ${error instanceof Error ? error.message : String(error)}`;
}
