/** `npm run export -- FILE.xlsx`: writes the workbook of `npm start` as .xlsx; the sample tracker where there is none yet. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstRun } from './firstRun';
import { openWorkbook } from './openWorkbook';
import { DEFAULT_FILE, DEFAULT_PLAN } from './server/arguments';

const USAGE = 'Cách dùng: npm run export -- so-theo-doi.xlsx [tệp dữ liệu của sổ]';

async function main(): Promise<void> {
  const [target, file = DEFAULT_FILE, ...rest] = process.argv.slice(2);
  if (target === undefined || !target.endsWith('.xlsx') || rest.length > 0) {
    console.error(`Cần tên tệp kết thúc bằng .xlsx. ${USAGE}`);
    process.exit(2);
  }
  const addon = fileURLToPath(new URL('..', import.meta.url));
  const kept = existsSync(file);
  const workbook = openWorkbook(kept ? { addon, file } : { addon, today: '2024-09-20T08:00' });
  if (!kept) firstRun(workbook, { plan: DEFAULT_PLAN, sample: true });
  await workbook.exportXlsx(target);
  workbook.close();
  console.log(`Đã ghi ${target} từ ${kept ? file : 'sổ mẫu (chưa có tệp dữ liệu nào)'}.`);
}

await main();
