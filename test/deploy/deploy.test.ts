import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FakeGoogle, type ScriptFile, startFakeGoogle } from './support/fakeGoogle';
import { copyProject, type Printed, type ProjectCopy } from './support/projectCopy';

/** The real command and the real clasp, in a copy of the project; only Google is answered from this machine. */
jest.setTimeout(120_000);

const SHEET = 'sheet-of-a-department-0001';
const SCRIPT = 'script-of-a-department-0001';

let google: FakeGoogle;
let project: ProjectCopy;

beforeAll(async () => {
  google = await startFakeGoogle();
  project = copyProject();
  project.logIn();
  expect(await deploy('--sheet', SHEET)).toMatchObject({ code: 0 });
  asPushed = [...google.scripts.values()][0] ?? [];
});
afterAll(async () => {
  project.remove();
  await google.close();
});
beforeEach(() => {
  google.forget();
  project.forgetProjects();
  project.logIn();
});

const deploy = (...words: string[]): Promise<Printed> => project.deploy(words, { port: google.port });

/** What the command pushes, as Google has it then. */
let asPushed: ScriptFile[];

/** A department whose script on Google is as this version was pushed. */
function boundDepartment(name: string, scriptId = SCRIPT): string {
  google.scripts.set(
    scriptId,
    asPushed.map((file) => ({ ...file })),
  );
  writeFileSync(
    path.join(project.root, `.clasp.${name}.json`),
    JSON.stringify({ scriptId, rootDir: 'dist', parentId: SHEET }),
  );
  return scriptId;
}

const projectOf = (name: string): { scriptId: string; parentId?: string } =>
  JSON.parse(readFileSync(path.join(project.root, `.clasp.${name}.json`), 'utf8'));

const pushes = () => google.asked.filter((asked) => asked.startsWith('PUT'));

/** Whatever happens, the project's own files stay and no secret is printed. */
function harmless({ text }: Printed): void {
  expect(text).not.toMatch(/made-up-(secret|refresh|access)|ya29/);
  expect(readFileSync(path.join(project.root, '.clasp.json'), 'utf8')).toContain(
    'THAY-BANG-MA-SCRIPT-CUA-BAN',
  );
  expect(readFileSync(path.join(project.root, 'appsscript.json'), 'utf8')).toContain('Asia/Ho_Chi_Minh');
}

describe('a newcomer is told the next step', () => {
  it('where the packages are not installed', async () => {
    const bare = copyProject({ packages: false });
    const told = await bare.deploy([]);
    bare.remove();
    expect(told.code).toBe(1);
    expect(told.text).toContain('npm ci');
  });

  it('where no spreadsheet is bound yet', async () => {
    const told = await deploy();
    expect(told.code).toBe(1);
    expect(told.text).toContain('npm run deploy -- --new "Sổ theo dõi 2026"');
    expect(google.asked).toEqual([]);
    harmless(told);
  });

  it('where nobody is logged in', async () => {
    project.logOut();
    const told = await deploy('--new', 'Sổ theo dõi 2026');
    expect(told.code).toBe(1);
    expect(told.text).toContain('npx clasp login');
    expect(project.projectFiles()).toEqual([]);
  });

  it('where the add-on would ask for another scope', async () => {
    const file = path.join(project.root, 'appsscript.json');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace('auth/spreadsheets.currentonly', 'auth/spreadsheets'));
    const told = await deploy('--check', '--new', 'Sổ');
    writeFileSync(file, right);
    expect(told.code).toBe(1);
    expect(told.text).toContain('xin thừa quyền https://www.googleapis.com/auth/spreadsheets;');
    expect(told.text).toContain('thiếu quyền https://www.googleapis.com/auth/spreadsheets.currentonly');
  });

  it('where a file too many or too few would be pushed', async () => {
    const file = path.join(project.root, '.claspignore');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace('!*.html', ''));
    const told = await deploy('--check', '--new', 'Sổ');
    writeFileSync(file, right);
    expect(told.code).toBe(1);
    expect(told.text).toMatch(/thiếu .*sidebar\.html/);
  });

  it('where npm kept the option to itself', async () => {
    const told = await project.deploy([], { environment: { npm_config_check: 'true' } });
    expect(told.code).toBe(1);
    expect(told.text).toContain('npm run deploy -- --check');
  });

  it.each([
    [['--neww', 'x'], 'npm run deploy -- --help'],
    [['--sheet', 'https://example.vn/so'], 'https://docs.google.com/spreadsheets/d/'],
    [['--to', 'Sở KH&CN', '--new', 'x'], '--to so-khcn'],
    [['--to', 'so-khcn'], '--to so-khcn --new'],
  ])('where the command says %j', async (words, step) => {
    const told = await deploy(...words);
    expect(told.code).toBe(1);
    expect(told.text).toContain(step);
  });
});

describe('binding', () => {
  it('makes a new spreadsheet, keeps its script apart from the repository, and pushes', async () => {
    const told = await deploy('--new', 'Sổ theo dõi 2026');
    expect(told).toMatchObject({ code: 0 });
    const kept = projectOf('so-theo-doi');
    expect(google.sheets).toEqual(['Sổ theo dõi 2026']);
    expect(google.parents.get(kept.scriptId)).toBe(kept.parentId);
    const names = google.scripts.get(kept.scriptId)?.map(({ name }) => name);
    expect(names?.sort()).toEqual([
      'Code',
      'appsscript',
      'check',
      'plan-bac-giang-2024',
      'plan-mau-trong',
      'report',
      'sidebar',
    ]);
    expect(told.text).toContain(`https://docs.google.com/spreadsheets/d/${kept.parentId}/edit`);
    expect(told.text).toContain('Thiết lập sổ');
    harmless(told);
  });

  it('binds to a spreadsheet that is there, by the address that the browser shows', async () => {
    const address = `https://docs.google.com/spreadsheets/d/${SHEET}/edit#gid=0`;
    expect(await deploy('--to', 'so-khcn', '--sheet', address)).toMatchObject({ code: 0 });
    const { scriptId, parentId } = projectOf('so-khcn');
    expect(google.sheets).toEqual([]);
    expect(google.parents.get(scriptId)).toBe(SHEET);
    expect(parentId).toBe(SHEET);
  });

  it('keeps the new script where reading it back failed, so that a second one is not made', async () => {
    google.refuse = {
      when: /GET .*content/,
      as: { status: 503, message: 'The service is currently unavailable.' },
    };
    const told = await deploy('--new', 'Sổ');
    expect(told.code).toBe(1);
    expect(told.text).toContain('Google đang trục trặc');
    google.refuse = undefined;
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(google.sheets).toEqual(['Sổ']);
  });

  it('does not take a name twice', async () => {
    const scriptId = boundDepartment('so-khcn');
    const told = await deploy('--to', 'so-khcn', '--new', 'Sổ');
    expect(told.code).toBe(1);
    expect(told.text).toContain('npm run deploy -- --to so-khcn');
    expect(projectOf('so-khcn').scriptId).toBe(scriptId);
  });

  it('says what keeps a spreadsheet from being bound', async () => {
    google.refuse = {
      when: /POST \/v1\/projects$/,
      as: { status: 403, message: 'The caller does not have permission' },
    };
    const told = await deploy('--sheet', SHEET);
    expect(told.code).toBe(1);
    expect(told.text).toContain('Lưu dưới dạng Google Trang tính');
    expect(project.projectFiles()).toEqual([]);
  });

  it('makes nothing with --check', async () => {
    const told = await deploy('--check', '--new', 'Sổ');
    expect(told).toMatchObject({ code: 0 });
    expect(google.asked.filter((asked) => !asked.startsWith('GET'))).toEqual([]);
    expect(project.projectFiles()).toEqual([]);
  });
});

describe('updating', () => {
  it('says that the same version is there, and which', async () => {
    const scriptId = boundDepartment('so-khcn');
    const told = await deploy();
    expect(told).toMatchObject({ code: 0 });
    expect(told.text).toContain('Đang có trên Google: bản 0.1.0');
    expect(told.text).toContain('Trên Google đã đúng là bản này');
    expect(pushes()).toEqual([]);
    expect(google.versions.get(scriptId)).toBeUndefined();
  });

  it.each([
    ['Code', 'Mã trên Google đã bị sửa tay'],
    ['appsscript', 'Bản kê appsscript.json trên Google đã bị sửa tay'],
  ])('does not overwrite what was changed by hand in %s, unless told to', async (name, words) => {
    const scriptId = boundDepartment('so-khcn');
    const file = google.scripts.get(scriptId)?.find((one) => one.name === name);
    if (!file) throw new Error(`No ${name}.`);
    file.source = name === 'Code' ? `${file.source}\n// a line` : file.source.replace('V8', 'STABLE');
    const told = await deploy();
    expect(told.code).toBe(1);
    expect(told.text).toContain(words);
    expect(pushes()).toEqual([]);
    expect(await deploy('--replace')).toMatchObject({ code: 0 });
    expect(google.versions.get(scriptId)).toHaveLength(1);
    expect(pushes()).toHaveLength(1);
  });

  it('does not overwrite the code of somebody else', async () => {
    google.scripts.set(SCRIPT, [
      { name: 'lib/Macros', type: 'SERVER_JS', source: 'function total() { return 1; }' },
    ]);
    const told = await deploy('--script', `https://script.google.com/d/${SCRIPT}/edit`);
    expect(told.code).toBe(1);
    expect(told.text).toContain('lib/Macros.js');
    expect(pushes()).toEqual([]);
    expect(await deploy('--replace')).toMatchObject({ code: 0 });
    expect(google.versions.get(SCRIPT)).toHaveLength(1);
  });

  it('does not go back behind the form of the workbooks, unless told to', async () => {
    const scriptId = boundDepartment('so-khcn');
    const code = google.scripts.get(scriptId)?.find(({ name }) => name === 'Code');
    if (!code) throw new Error('No Code.');
    code.source = code.source.replace(/dạng sổ \d+/, 'dạng sổ 99');
    const told = await deploy();
    expect(told.code).toBe(1);
    expect(told.text).toContain('lập sổ dạng 99');
    expect(told.text).toContain('Nhật ký phiên bản');
    expect(await deploy('--back')).toMatchObject({ code: 0 });
    expect(pushes()).toHaveLength(1);
  });

  it('pushes nothing with --check, and looks at what is there', async () => {
    boundDepartment('so-khcn');
    google.scripts.set(SCRIPT, []);
    const told = await deploy('--check');
    expect(told).toMatchObject({ code: 0 });
    expect(pushes()).toEqual([]);
  });
});

describe('several departments', () => {
  it('asks which one, lists them, and serves all of them though one fails', async () => {
    const first = boundDepartment('so-khcn');
    boundDepartment('so-nnmt', 'script-of-a-department-0002');
    const asked = await deploy();
    expect(asked.code).toBe(1);
    expect(asked.text).toContain('so-khcn, so-nnmt');
    google.scripts.delete(first);
    for (const files of google.scripts.values()) files.length = 0;
    const told = await deploy('--all');
    expect(told.code).toBe(1);
    expect(told.text).toContain('Chưa đẩy được cho: so-khcn');
    expect(pushes()).toHaveLength(1);
  });
});

describe('what Google refuses', () => {
  it('the Apps Script API is off', async () => {
    boundDepartment('so-khcn');
    google.refuse = {
      when: /GET .*content/,
      as: {
        status: 403,
        message:
          'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
      },
    };
    const told = await deploy();
    expect(told.code).toBe(1);
    expect(told.text).toContain('Mở https://script.google.com/home/usersettings');
    harmless(told);
  });

  it('a script that this account does not have', async () => {
    boundDepartment('so-khcn');
    google.scripts.clear();
    const told = await deploy();
    expect(told.code).toBe(1);
    expect(told.text).toContain('tài khoản khác');
  });

  it('what it does not know it passes on, without secrets', async () => {
    boundDepartment('so-khcn');
    google.refuse = {
      when: /GET .*content/,
      as: { status: 418, message: 'Teapot "refresh_token": "1//made-up-refresh"' },
    };
    const told = await deploy();
    expect(told.code).toBe(1);
    expect(told.text).toContain('Teapot');
    harmless(told);
  });

  it('no network', async () => {
    boundDepartment('so-khcn');
    const told = await project.deploy([]);
    expect(told.code).toBe(1);
    expect(told.text).toContain('Không nối được tới Google');
  });
});
