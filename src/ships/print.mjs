/** `npm run ships`: what goes to Google, with exact sizes of this build. */
import { allPackages } from './packages.mjs';
import { shippedFiles } from './shipped.mjs';

const files = shippedFiles();
const bytes = (number) => `${number.toLocaleString('en-US')} byte`.padStart(16);

console.log('Những tệp được đẩy lên Google:');
for (const { file, bytes: size, packages } of files) {
  const others = packages
    .map(({ name, bytes: part }) => `${name} ${part.toLocaleString('en-US')}`)
    .join(', ');
  console.log(`${bytes(size)}  ${file}${others && ` (trong đó ${others})`}`);
}
console.log('\nGói của người khác trong đó:');
for (const { name, version, licence } of allPackages(files))
  console.log(`  ${name} ${version}, giấy phép ${licence}`);
