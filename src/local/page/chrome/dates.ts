const DAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

/** '2024-08-15T08:30' → 'Thứ năm, 15/08/2024 08:30'. */
export function longTime(time: string): string {
  const day = DAYS[new Date(`${time.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  return `${day}, ${shortTime(time)}`;
}

/** '2024-08-15T08:30' → '15/08/2024 08:30'. */
export function shortTime(time: string): string {
  return `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 16)}`;
}

/** The same clock time so many days later: ('2024-08-31T08:30', 1) → '2024-09-01T08:30'. */
export function daysLater(time: string, days: number): string {
  const date = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) + time.slice(10, 16);
}

/** Reads 'ngày/tháng/năm', with one or two digits for day and month. Undefined when there is no such day. */
export function readDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : undefined;
}
