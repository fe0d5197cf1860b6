/** `npm run audit`: fails only where an advisory is known for what ships, never for want of an answer. */
import { audit } from './audit.mjs';
import { allPackages } from './packages.mjs';
import { shippedFiles } from './shipped.mjs';

const packages = allPackages(shippedFiles());
const names = packages.map(({ name, version }) => `${name} ${version}`).join(', ');
const outcome = await audit(packages);

if (!outcome.asked) {
  console.log(`Chưa kiểm được ${names}: kho npm không trả lời (${outcome.reason}). Chạy lại khi có mạng.`);
} else if (outcome.advisories.length === 0) {
  console.log(`${names}: kho npm không biết lỗ hổng nào.`);
} else {
  for (const { name, severity, title, url } of outcome.advisories)
    console.error(`${name}, mức ${severity}: ${title} (${url})`);
  process.exitCode = 1;
}
