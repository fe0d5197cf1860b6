/** A small add-on that does once each of what the page must show. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Thử')
    .addItem('Hỏi tên', 'askName')
    .addSeparator()
    .addSubMenu(
      SpreadsheetApp.getUi()
        .createMenu('Khác')
        .addItem('Bảng bên', 'showPanel')
        .addItem('Hộp thoại', 'showDialog')
        .addItem('Gửi thư', 'sendNote')
        .addItem('Hẹn giờ', 'setTimer')
        .addItem('Lỗi', 'fail')
        .addItem('Sang ô khác', 'moveAway'),
    )
    .addToUi();
}

/** Counts edits below the cell that was edited, in column Z. */
function onEdit(event) {
  var cell = SpreadsheetApp.getActiveSheet().getRange('Z1');
  cell.setValue(Number(cell.getValue()) + 1);
}

function askName() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Tên', 'Tên của bạn?', ui.ButtonSet.OK_CANCEL);
  var sure = ui.alert('Xác nhận', 'Ghi tên này?', ui.ButtonSet.YES_NO);
  var other = SpreadsheetApp.getActiveSheet().getRange('A2').getValue();
  SpreadsheetApp.getActiveSheet()
    .getRange('A1')
    .setValue(answer.getResponseText() + ' / ' + sure + ' / ' + other);
  SpreadsheetApp.getActiveSpreadsheet().toast('Đã ghi', 'Xong', 4);
}

function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle('Cập nhật'));
}

function showDialog() {
  var html = HtmlService.createHtmlOutputFromFile('Panel').setWidth(420).setHeight(200);
  SpreadsheetApp.getUi().showModalDialog(html, 'Chào');
}

function currentCell(parts) {
  return { cell: SpreadsheetApp.getActiveRange().getA1Notation(), parts: parts };
}

function fail() {
  throw new Error('Không tìm thấy danh mục.');
}

function sendNote() {
  MailApp.sendEmail({ to: 'thanhtra@so.example', subject: 'Nhắc việc', body: 'Chữ', htmlBody: '<b>Đậm</b>' });
}

function setTimer() {
  ScriptApp.newTrigger('sendNote').timeBased().everyDays(1).atHour(7).create();
}

function moveAway() {
  SpreadsheetApp.getActiveSheet().getRange('C5').activate();
}
