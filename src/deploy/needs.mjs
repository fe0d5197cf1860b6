/**
 * What must be there before anything else can run. Plain JavaScript without packages, since it looks whether they are
 * there; all other messages are in messages.ts.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

const NODE = 20;
const PACKAGES = ['@google/clasp', 'esbuild', 'zod'];

/**
 * @param {{ node: string, root: string }} machine version of Node.js as '20.1.0'; folder of the project
 * @returns {string | undefined} what is missing and the next step, in Vietnamese; undefined where nothing is
 */
export function missing({ node, root }) {
  if (Number.parseInt(node, 10) < NODE) {
    return [
      `✘ Máy này đang dùng Node.js ${node}; cần bản ${NODE} trở lên.`,
      '→ Tải bản LTS tại https://nodejs.org, cài xong thì mở cửa sổ lệnh mới, chạy: npm ci',
    ].join('\n');
  }
  const lacking = PACKAGES.filter(
    (name) => !existsSync(path.join(root, 'node_modules', name, 'package.json')),
  );
  if (lacking.length === 0) return undefined;
  return [
    `✘ Chưa có các gói mà chương trình cần (thiếu ${lacking.join(', ')}).`,
    '→ Chạy lệnh này trong thư mục của dự án, chờ xong rồi chạy lại: npm ci',
  ].join('\n');
}
