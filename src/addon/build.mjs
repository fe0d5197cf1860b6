/** Builds what is pushed to Google: Code.js, a file per page, a file per plan and the manifest. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { noticeFor } from '../ships/notices.mjs';
import { packagesIn } from '../ships/packages.mjs';

const ADDON = 'src/addon';
const GOOGLE_TARGET = 'es2020';

/** What the add-on knows of its own version. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The plans that the add-on offers: their names travel in the bundle, their data in a file each, read when chosen. */
function offersOf(templates) {
  return readdirSync(templates)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const plan = JSON.parse(readFileSync(path.join(templates, file), 'utf8'));
      const name =
        plan.organisation === '' ? 'Sổ trống (tự nhập kế hoạch)' : `${plan.organisation}, năm ${plan.year}`;
      return { id: plan.id, name, json: JSON.stringify(plan) };
    });
}

const plansFrom = (templates) => ({
  name: 'plans',
  setup(build) {
    build.onResolve({ filter: /^plans:all$/ }, () => ({ path: 'all', namespace: 'plans' }));
    build.onLoad({ filter: /.*/, namespace: 'plans' }, () => ({
      contents: JSON.stringify(offersOf(templates).map(({ id, name }) => ({ id, name }))),
      loader: 'json',
    }));
  },
});

/** Every template must pass the schema; the error names the file, the item and the field. */
async function checkTemplates(templates) {
  const built = await esbuild.build({
    entryPoints: [`${ADDON}/plan/template.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const { parsePlan } = await import(
    `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString('base64')}`
  );
  const errors = readdirSync(templates).flatMap((file) => {
    const parsed = parsePlan(JSON.parse(readFileSync(path.join(templates, file), 'utf8')), file);
    return parsed.ok ? [] : parsed.errors;
  });
  if (errors.length > 0) throw new Error(`Mẫu kế hoạch có lỗi:\n${errors.join('\n')}`);
}

/** Names of main.ts's exports: the globals of the bundle. */
async function exportNames(templates) {
  const built = await esbuild.build({
    entryPoints: [`${ADDON}/main.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    outfile: 'names.js',
    plugins: [plansFrom(templates)],
  });
  return Object.values(built.metafile.outputs).flatMap((output) => output.exports);
}

/** Documentation that Sheets shows while a custom function is typed; esbuild drops comments, the footer keeps these. */
const CUSTOM_FUNCTIONS = {
  HAN_HOAN_THANH:
    '/**\n * Ngày cuối cùng của một thời hạn viết bằng lời.\n *\n * @param {"Quý III"} thoiHan Thời hạn như trong kế hoạch.\n * @param {2024} nam Năm kế hoạch.\n * @return Ngày, hoặc để trống khi không có hạn.\n * @customfunction\n */\n',
  LOAI_HAN:
    '/**\n * Loại của một thời hạn viết bằng lời: date, month, quarter, year, range, recurring, ongoing, event-dependent, none…\n *\n * @param {"Thường xuyên"} thoiHan Thời hạn như trong kế hoạch.\n * @param {2024} nam Năm kế hoạch.\n * @return Loại của thời hạn.\n * @customfunction\n */\n',
};

/** Google finds triggers, menu items and custom functions only as top-level functions. */
async function buildCode(templates, outdir) {
  const names = await exportNames(templates);
  const stubs = names.map(
    (name) =>
      `${CUSTOM_FUNCTIONS[name] ?? ''}function ${name}(...args) { return SoTheoDoi.${name}(...args); }`,
  );
  const built = await esbuild.build({
    entryPoints: [`${ADDON}/main.ts`],
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'Code.js',
    format: 'iife',
    globalName: 'SoTheoDoi',
    target: GOOGLE_TARGET,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    define: { ADD_ON_VERSION: JSON.stringify(version) },
    plugins: [plansFrom(templates)],
    footer: { js: stubs.join('\n') },
  });
  const packages = packagesIn(built.metafile);
  return written(outdir, 'Code.js', `/*\n${noticeFor(packages)}\n*/\n${built.outputFiles[0].text}`, packages);
}

/**
 * Writes a built file and says what is in it.
 * @returns {import('../ships/packages.mjs').ShippedFile}
 */
function written(outdir, file, text, packages) {
  writeFileSync(path.join(outdir, file), text);
  return { file, bytes: Buffer.byteLength(text), packages };
}

/** The pages that the add-on shows: name of the built file, and the title in it. */
const PAGES = [
  { name: 'sidebar', title: 'Cập nhật tiến độ' },
  { name: 'report', title: 'Báo cáo' },
  { name: 'check', title: 'Kiểm tra hệ thống' },
];

/** A page is self-contained. A closing script tag inside its code would end it early. */
async function buildPage({ name, title }, outdir) {
  const built = await esbuild.build({
    entryPoints: [`${ADDON}/${name}/index.tsx`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: GOOGLE_TARGET,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    metafile: true,
  });
  const packages = packagesIn(built.metafile);
  const script = built.outputFiles[0].text.replace(/<\/script/gi, '<\\/script');
  const style = readFileSync(`${ADDON}/${name}/style.css`, 'utf8');
  const page = [
    '<!DOCTYPE html>',
    `<!--\n${noticeFor(packages)}\n-->`,
    `<html lang="vi"><head><meta charset="utf-8"><base target="_top"><title>${title}</title>`,
    `<style>${style}</style></head><body><div id="app"></div>`,
    `<script>${script}</script></body></html>`,
  ].join('\n');
  return written(outdir, `${name}.html`, page, packages);
}

/**
 * @param {string} outdir where the files go
 * @param {string} templates folder of the plans that the add-on offers
 * @returns {Promise<import('../ships/packages.mjs').ShippedFile[]>} what is in each file that is pushed
 */
export async function buildAddon(outdir, templates = 'sheets-templates') {
  await checkTemplates(templates);
  mkdirSync(outdir, { recursive: true });
  const made = await Promise.all([
    buildCode(templates, outdir),
    ...PAGES.map((page) => buildPage(page, outdir)),
  ]);
  const plans = offersOf(templates).map(({ id, json }) => written(outdir, `plan-${id}.html`, json, []));
  const manifest = written(outdir, 'appsscript.json', readFileSync('appsscript.json', 'utf8'), []);
  return [...made, ...plans, manifest];
}
