/** A small add-on that lays one chart of each kind over a sheet. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Thử')
    .addItem('Vẽ', 'drawAll')
    .addItem('Bỏ một biểu đồ', 'removeFirst')
    .addItem('Chèn dòng', 'insertRow')
    .addItem('Xuống dòng', 'wrapNames')
    .addItem('Sang tab Phụ', 'showOther')
    .addToUi();
}

function drawAll() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:D5').setValues([
    ['Đơn vị', 'Được giao', 'Hoàn thành', 'Tỷ lệ'],
    ['Phòng Quản lý Khoa học', 10, 4, 0.4],
    ['Thanh tra Sở', 30, 20, '=C3/B3'],
    ['Chi cục Tiêu chuẩn Đo lường Chất lượng', 20, 5, 0.25],
    ['Văn phòng', 12, 12, 1],
  ]);
  sheet.getRange('D2:D5').setNumberFormat('0%');
  sheet.setFrozenRows(1);
  var table = sheet.getRange('A1:D5');
  var counts = sheet.getRange('A1:C5');
  var size = function (builder) {
    return builder.setNumHeaders(1).setOption('width', 480).setOption('height', 280);
  };
  sheet.insertChart(
    size(sheet.newChart().asComboChart().addRange(table).setPosition(7, 1, 20, 5))
      .setTitle('Giao và hoàn thành theo đơn vị')
      .setOption('series', {
        0: { type: 'columns', color: '#1f3a5f', dataLabel: 'value' },
        1: { type: 'columns', color: '#8fb0d8' },
        2: { type: 'line', color: '#b26a00', targetAxisIndex: 1 },
      })
      .setYAxisTitle('Số việc')
      .setXAxisTitle('Đơn vị')
      .setOption('vAxes.1.title', 'Tỷ lệ')
      .setLegendPosition(Charts.Position.TOP)
      .build(),
  );
  sheet.insertChart(
    size(sheet.newChart().asBarChart().addRange(counts).setPosition(7, 6, 20, 5))
      .setTitle('Thanh chồng')
      .setStacked()
      .setXAxisTitle('Số việc')
      .build(),
  );
  sheet.insertChart(
    size(sheet.newChart().asLineChart().addRange(counts).setPosition(21, 1, 20, 5))
      .setTitle('Đường')
      .setLegendPosition(Charts.Position.BOTTOM)
      .build(),
  );
  sheet.insertChart(
    size(sheet.newChart().asPieChart().addRange(sheet.getRange('A1:B5')).setPosition(21, 6, 20, 5)).setTitle('Bánh').build(),
  );
}

function removeFirst() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.removeChart(sheet.getCharts()[0]);
}

function insertRow() {
  SpreadsheetApp.getActive().getSheets()[0].insertRowsBefore(6, 2);
}

function wrapNames() {
  SpreadsheetApp.getActive().getSheets()[0].getRange('A2:A5').setWrap(true);
}

function showOther() {
  var ss = SpreadsheetApp.getActive();
  ss.setActiveSheet(ss.getSheetByName('Phụ') || ss.insertSheet('Phụ'));
}
