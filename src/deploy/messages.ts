/** Everything that `npm run deploy` says, each trouble with its one next step. */
import type { Pushed } from './deploy';
import type { Creation } from './options';
import type { Project } from './projects';
import type { Remote } from './remote';
import type { Trouble } from './result';
import type { ShippedFile } from './shipped';
import type { Stamp } from './stamp';

const trouble = (what: string, ...next: string[]): Trouble => ({ what, next });

const SETTINGS = 'https://script.google.com/home/usersettings';
const AGAIN = 'rồi chạy lại lệnh vừa rồi.';
const SEE_SHEET = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;
const SEE_SCRIPT = (id: string) => `https://script.google.com/d/${id}/edit`;
const list = (items: readonly string[]) => items.join(', ');
const called = ({ version, commit }: Stamp) => (commit === '' ? version : `${version} (${commit})`);
const size = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`;
const nameOf = ({ name, file }: Project) => (name === '' ? file : name);

export const messages = {
  help: [
    'npm run deploy                              đẩy bản này lên sổ đã gắn',
    'npm run deploy -- --new "Sổ theo dõi 2026"  lập trang tính mới trên Drive rồi gắn vào đó',
    'npm run deploy -- --sheet <địa chỉ>         gắn vào trang tính đã có',
    'npm run deploy -- --script <mã hoặc địa chỉ> dùng dự án Apps Script đã có',
    'npm run deploy -- --addon "Sổ theo dõi"     lập dự án riêng để cài làm tiện ích cho mọi trang tính',
    '  --to <tên>    chọn (hoặc đặt) tên ngắn của cơ quan, ví dụ so-khcn',
    '  --all         đẩy lên mọi cơ quan đã gắn',
    '  --check       làm mọi bước trừ đẩy lên (viết --dry-run cũng được)',
    '  --back        cho phép đẩy bản cũ hơn bản đang ở trên Google',
    '  --replace     thay mã đã bị sửa hoặc mã lạ trên Google; mã cũ được giữ thành một phiên bản ở đó',
  ].join('\n'),

  // What is done.
  built: (stamp: Stamp) => `✔ Đã dựng bản ${called(stamp)}; các tệp sẽ đẩy lên:`,
  file: ({ name, bytes }: ShippedFile) => `    ${name.padEnd(32)} ${size(bytes).padStart(7)}`,
  account: (email: string) =>
    email === ''
      ? '✔ Đã đăng nhập Google (chưa hỏi được địa chỉ của tài khoản).'
      : `✔ Đã đăng nhập Google: ${email}`,
  wouldCreate: (creation: Creation, name: string) =>
    `✔ Mọi thứ đã sẵn sàng. Chưa làm gì trên Google; khi bỏ --check sẽ ${intention(creation)} và ghi vào .clasp.${name}.json.`,
  created: (project: Project, { kind }: Creation) =>
    kind === 'script'
      ? `✔ Đã ghi mã dự án vào ${project.file}.`
      : `✔ Đã lập trên Google và ghi mã dự án vào ${project.file}. Lần sau chỉ cần: npm run deploy`,
  department: (project: Project) => `── ${nameOf(project)} ──`,
  onGoogle: (remote: Remote) => `✔ Đang có trên Google: ${present(remote)}`,
  checked: (project: Project) =>
    `✔ Mọi thứ đã sẵn sàng cho ${nameOf(project)}. Chưa đẩy gì lên Google (vì có --check).`,
  formerVersion: (stamp: Stamp) => `Trước khi thay bằng Sổ theo dõi nhiệm vụ ${stamp.version}`,
  formerKept:
    '✔ Mã cũ đã được giữ thành một phiên bản: trong Apps Script, mở Lịch sử dự án (Project history) để xem lại.',
  pushed: (stamp: Stamp) => `✔ Đã đẩy bản ${called(stamp)} lên Google.`,
  sameAlready: '✔ Trên Google đã đúng là bản này, không phải đẩy lại.',
  scriptTitle: 'Sổ theo dõi nhiệm vụ',
  nextSteps,

  // What is wrong with the command.
  dashesMissing: (flag: string) =>
    trouble(
      `Thiếu hai dấu gạch "--" trước --${flag}, nên npm giữ tuỳ chọn lại cho nó.`,
      `Viết lại: npm run deploy -- --${flag} …`,
    ),
  badOption: (args: readonly string[]) =>
    trouble(`Không hiểu: ${args.join(' ')}`, 'Xem các tuỳ chọn: npm run deploy -- --help'),
  onlyOne: (flags: readonly string[]) =>
    trouble(`Chỉ chọn được một trong: ${list(flags)}.`, 'Bỏ bớt rồi chạy lại.'),
  allAlone: trouble('--all không đi cùng --to, --new, --sheet, --script, --addon.', 'Bỏ bớt rồi chạy lại.'),
  badName: (name: string) =>
    trouble(
      `Tên "${name}" không dùng được.`,
      'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: --to so-khcn',
    ),
  noTitle: trouble(
    'Chưa có tên của trang tính.',
    'Viết tên trong ngoặc kép: npm run deploy -- --new "Sổ theo dõi 2026"',
  ),
  badSheet: (text: string) =>
    trouble(
      `"${text}" không phải địa chỉ của một trang tính Google.`,
      'Mở trang tính, sao chép cả dòng địa chỉ của trình duyệt (https://docs.google.com/spreadsheets/d/…) rồi dán sau --sheet.',
    ),
  badScript: (text: string) =>
    trouble(
      `"${text}" không phải mã của một dự án Apps Script.`,
      'Trong Apps Script mở Cài đặt dự án (Project Settings), sao chép Mã tập lệnh (Script ID) rồi dán sau --script.',
    ),

  // What is wrong with the project files.
  noProject: trouble(
    'Chưa gắn với sổ nào: .clasp.json còn mã mẫu.',
    'Lập trang tính mới:       npm run deploy -- --new "Sổ theo dõi 2026"',
    'hoặc gắn vào sổ đã có:    npm run deploy -- --sheet <địa chỉ của trang tính>',
  ),
  whichProject: (names: readonly string[]) =>
    trouble(
      `Thư mục này gắn với nhiều cơ quan: ${list(names)}.`,
      `Chọn một: npm run deploy -- --to ${names[0] ?? ''}   (hoặc tất cả: npm run deploy -- --all)`,
    ),
  unknownName: (name: string, names: readonly string[]) =>
    trouble(
      `Chưa có cơ quan nào tên "${name}". ${names.length === 0 ? 'Chưa gắn cơ quan nào.' : `Đang có: ${list(names)}.`}`,
      `Gắn cơ quan mới: npm run deploy -- --to ${name} --new "Sổ theo dõi 2026"   (hoặc --sheet <địa chỉ>)`,
    ),
  nameTaken: (name: string, file: string) =>
    trouble(
      `Tên "${name}" đã gắn với một sổ (tệp ${file}).`,
      `Cập nhật sổ ấy:      npm run deploy -- --to ${name}`,
      'hoặc đặt tên khác:   thêm --to <tên khác> vào lệnh vừa rồi',
    ),
  badProjectFile: (file: string) =>
    trouble(
      `Tệp ${file} hỏng hoặc thiếu "scriptId".`,
      `Sửa thành {"scriptId": "<mã dự án>", "rootDir": "dist"}, hoặc xoá tệp rồi gắn lại bằng --script <mã dự án>.`,
    ),

  // What is wrong with what was built.
  manifest: {
    wrong: (lines: readonly string[]) =>
      trouble(
        `Bản kê appsscript.json không đúng: ${lines.join('; ')}.`,
        'Trả tệp về như trong kho mã: git checkout appsscript.json',
      ),
    extraScope: (scope: string) => `xin thừa quyền ${scope}`,
    missingScope: (scope: string) => `thiếu quyền ${scope}`,
    runtime: 'runtimeVersion phải là "V8"',
    timeZone: (zone: string) => `timeZone phải là "${zone}"`,
  },
  wrongFiles: (extra: readonly string[], lacking: readonly string[]) =>
    trouble(
      [
        'Danh sách tệp sẽ đẩy lên không đúng',
        ...(extra.length > 0 ? [`thừa ${list(extra)}`] : []),
        ...(lacking.length > 0 ? [`thiếu ${list(lacking)}`] : []),
      ].join('; '),
      'Trả .claspignore và src/addon/build.mjs về như trong kho mã: git checkout .claspignore src/addon/build.mjs',
    ),

  // What Google or clasp says.
  notLoggedIn: trouble(
    'Máy này chưa đăng nhập Google để đẩy mã.',
    'Chạy: npx clasp login   (trình duyệt mở ra; chọn tài khoản giữ sổ, đánh dấu mọi ô quyền, bấm Tiếp tục), ' +
      AGAIN,
  ),
  loginExpired: trouble(
    'Lần đăng nhập Google trước không còn dùng được.',
    `Chạy: npx clasp login   ${AGAIN}`,
  ),
  boxesMissing: trouble(
    'Tài khoản Google đã đăng nhập nhưng chưa cho đủ quyền.',
    `Chạy: npx clasp login   và lần này đánh dấu mọi ô quyền, ${AGAIN}`,
  ),
  apiOff: trouble(
    'Tài khoản này chưa bật Apps Script API.',
    `Mở ${SETTINGS}, bấm Google Apps Script API, gạt sang Bật (On), chờ vài phút ${AGAIN}`,
  ),
  noNetwork: trouble('Không nối được tới Google.', `Kiểm tra mạng (và tường lửa của cơ quan) ${AGAIN}`),
  proxy: trouble(
    'Mạng của cơ quan chen giữa máy này và Google bằng chứng chỉ riêng.',
    `Xin bộ phận công nghệ thông tin tệp chứng chỉ ấy, đặt NODE_EXTRA_CA_CERTS bằng đường dẫn của tệp ${AGAIN}`,
  ),
  tooOften: trouble('Google báo đã gọi quá nhiều lần.', `Chờ một giờ ${AGAIN}`),
  notFound: trouble(
    'Google không thấy dự án Apps Script này: mã sai, đã bị xoá, hoặc thuộc tài khoản khác.',
    `Đăng nhập đúng tài khoản giữ sổ (npx clasp login) ${AGAIN} Nếu dự án đã bị xoá: xoá tệp .clasp.<tên>.json rồi gắn lại.`,
  ),
  refused: trouble(
    'Google từ chối: tài khoản này không được sửa dự án Apps Script (hoặc quản trị viên đã chặn).',
    `Nhờ chủ sổ chia sẻ quyền Người chỉnh sửa, hoặc đăng nhập tài khoản khác (npx clasp login) ${AGAIN}`,
  ),
  googleDown: trouble('Google đang trục trặc.', `Chờ vài phút ${AGAIN}`),
  notBound: (sheetId: string, cause: Trouble) =>
    cause.what.startsWith('Google không thấy') || cause.what.startsWith('Google từ chối')
      ? trouble(
          'Google không cho gắn vào trang tính này: địa chỉ sai, là tệp Excel chưa chuyển, hoặc tài khoản không được sửa.',
          `Mở ${SEE_SHEET(sheetId)} bằng đúng tài khoản đã đăng nhập; nếu là tệp .xlsx thì chọn Tệp ▸ Lưu dưới dạng Google Trang tính, ${AGAIN}`,
        )
      : cause,
  unknown: (said: string) =>
    trouble(
      `clasp báo: ${said === '' ? '(không có lời nào)' : said}`,
      'Tra lời báo này ở mục Troubleshooting của README.md, hoặc gửi nó cho người hỗ trợ.',
    ),

  // What is on Google and must not be lost.
  foreign: (files: readonly string[]) =>
    trouble(
      `Dự án trên Google đang có mã khác (${list(files)}). Đẩy lên sẽ thay toàn bộ mã ấy.`,
      'Nếu đúng là muốn thay: chạy lại với --replace (mã cũ được giữ thành một phiên bản trên Google).',
    ),
  codeEdited: trouble(
    'Mã trên Google đã bị sửa tay sau lần đẩy trước. Đẩy lên sẽ mất những chỗ sửa ấy.',
    'Nếu không cần chỗ sửa: chạy lại với --replace (mã cũ được giữ thành một phiên bản trên Google).',
  ),
  manifestEdited: trouble(
    'Bản kê appsscript.json trên Google đã bị sửa tay (quyền, múi giờ…). Đẩy lên sẽ trả nó về như cũ.',
    'Nếu không cần chỗ sửa: chạy lại với --replace (bản cũ được giữ thành một phiên bản trên Google).',
  ),
  older: (remote: Stamp, local: Stamp) =>
    trouble(
      `Bản đang ở trên Google (${called(remote)}) lập sổ dạng ${remote.form}, mới hơn bản này (dạng ${local.form}). ` +
        'Sổ nào đã được bản mới nâng cấp thì bản cũ chỉ xem được, không ghi.',
      'Lấy bản mới hơn (git pull, npm ci); hoặc nếu thật sự muốn lùi: chạy lại với --back, rồi trong từng trang tính mở',
      'Tệp ▸ Nhật ký phiên bản, khôi phục bản trước ngày nâng cấp.',
    ),
  someFailed: (names: readonly string[]) =>
    trouble(
      `Chưa đẩy được cho: ${list(names)}.`,
      'Làm theo hướng dẫn ở trên cho từng nơi, rồi chạy lại; nơi đã xong không bị ảnh hưởng.',
    ),
};

function intention(creation: Creation): string {
  if (creation.kind === 'new') return `lập trang tính "${creation.title}"`;
  if (creation.kind === 'addon') return `lập dự án "${creation.title}"`;
  return creation.kind === 'sheet' ? 'gắn vào trang tính ấy' : 'dùng dự án ấy';
}

function present(remote: Remote): string {
  if (remote.kind === 'empty') return 'chưa có gì.';
  if (remote.kind === 'foreign') return 'mã không phải của sổ theo dõi.';
  return `bản ${called(remote.stamp)}${remote.edited === 'nothing' ? '' : ', đã bị sửa tay'}.`;
}

function nextSteps({ scriptId, parentId }: Project, pushed: Pushed, asAddOn: boolean): string {
  if (asAddOn) {
    return [
      'Việc tiếp theo:',
      `  1. Mở dự án: ${SEE_SCRIPT(scriptId)}`,
      '  2. Thử trên một trang tính: Triển khai (Deploy) ▸ Thử nghiệm triển khai (Test deployments) ▸ Editor add-on.',
      '  3. Cài cho cả cơ quan: theo mục "Install once for all sheets" trong README.md.',
    ].join('\n');
  }
  const open =
    parentId === undefined
      ? 'Mở trang tính của sổ (đang mở thì tải lại, phím F5)'
      : `Mở trang tính (đang mở thì tải lại, phím F5): ${SEE_SHEET(parentId)}`;
  if (pushed === 'update') {
    return [
      'Việc tiếp theo:',
      `  1. ${open}`,
      '  2. Văn phòng chọn một mục bất kỳ của menu Sổ theo dõi: sổ cũ được nâng cấp nếu cần, và báo đã làm gì.',
    ].join('\n');
  }
  return [
    'Việc tiếp theo:',
    `  1. ${open}`,
    '  2. Chờ vài giây: bên phải menu Trợ giúp hiện menu Sổ theo dõi. Chọn Sổ theo dõi ▸ Thiết lập sổ.',
    '  3. Lần đầu Google hỏi quyền: chọn tài khoản; nếu hiện "Google chưa xác minh ứng dụng này" thì bấm Nâng cao (Advanced)',
    '     ▸ Đi tới … (Go to …), đánh dấu mọi ô quyền, bấm Tiếp tục.',
    '  4. Cho quyền xong, chọn lại Sổ theo dõi ▸ Thiết lập sổ, rồi chọn kế hoạch.',
  ].join('\n');
}
