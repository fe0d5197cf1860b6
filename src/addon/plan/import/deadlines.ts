/** How the words of a time cell are taken over: as a deadline, as an event to wait for, or as they stand. */
import { type Deadline, readDeadline } from '../deadline';
import { formatDate } from '../isoDate';
import { say } from './say';
import { capitalised, fold, foldPlain, oneLine } from './text';

export interface TimeReading {
  /** '' where the item waits for an event. */
  deadlineText: string;
  /** Name of the event waited for; '' for none. */
  event: string;
  /** Days after the event, where the words count them. */
  eventDays: number | undefined;
  /** How the words were read, for people: '30/6/2024', 'thường xuyên'. */
  reading: string;
  doubts: readonly { field: 'deadline' | 'event'; words: string }[];
}

export interface TimeReader {
  read(words: string): TimeReading;
  isDeadline(words: string): boolean;
  /** Names of the events that were read, in their order. */
  events(): readonly string[];
}

/** What comes when somebody asks is no event of which the day will be entered once. */
const ON_REQUEST =
  /^(?:có |khi )?(?:yêu cầu|đột xuất|phát sinh|chỉ đạo|lộ trình|tiến độ|nhu cầu|kế hoạch|quy định|thực tế|văn bản chỉ đạo)/u;
/** Shorter words within the name of an event are in many names. */
const SHORTEST_PART = 8;

export function timeReader(year: number, knownEvents: readonly string[]): TimeReader {
  const readings = new Map<string, TimeReading>();
  const deadlines = new Map<string, Deadline>();
  const names = new Map<string, string>();
  const used: string[] = [];
  for (const name of knownEvents) {
    if (fold(name) !== '' && !names.has(fold(name))) names.set(fold(name), name);
  }

  const deadlineOf = (words: string): Deadline => {
    const before = deadlines.get(words);
    if (before) return before;
    const deadline = readDeadline(words, year);
    deadlines.set(words, deadline);
    return deadline;
  };

  const eventNamed = (words: string): { name: string; doubt: string } => {
    const key = fold(words);
    const same = names.get(key);
    if (same !== undefined) return { name: same, doubt: '' };
    const plain = foldPlain(words);
    const near = [...names].find(([other]) => {
      const known = foldPlain(other);
      return (
        known === plain || (plain.length > SHORTEST_PART && (known.includes(plain) || plain.includes(known)))
      );
    });
    if (near) {
      names.set(key, near[1]);
      return { name: near[1], doubt: say.nearEvent(words, near[1]) };
    }
    const name = capitalised(oneLine(words));
    names.set(key, name);
    return { name, doubt: say.newEvent(name) };
  };

  const waiting = (words: string, deadline: Deadline): TimeReading => {
    const awaited = deadline.event ?? '';
    if (awaited === '' || ON_REQUEST.test(fold(awaited))) {
      const doubts = [{ field: 'deadline', words: say.onRequest(words) } as const];
      return { ...plain(words), reading: 'không có ngày', doubts };
    }
    const { name, doubt } = eventNamed(awaited);
    if (!used.includes(name)) used.push(name);
    const counted = deadline.offsetMonths !== undefined || deadline.offsetWorkingDays !== undefined;
    const days = deadline.offsetDays;
    return {
      deadlineText: '',
      event: name,
      eventDays: days,
      reading: `chờ sự kiện “${name}”${days === undefined || days === 0 ? '' : `, ${Math.abs(days)} ngày ${days < 0 ? 'trước' : 'sau'} đó`}`,
      doubts: [
        ...(doubt === '' ? [] : [{ field: 'event', words: doubt } as const]),
        ...(counted ? [{ field: 'event', words: say.offset(words) } as const] : []),
      ],
    };
  };

  const dated = (words: string, end: string): TimeReading => {
    const ends = Number(end.slice(0, 4));
    const doubts =
      ends === year
        ? []
        : [
            {
              field: 'deadline',
              words: ends < year ? say.earlierYear(words, year) : say.laterYear(words, year),
            } as const,
          ];
    return { ...plain(words), reading: formatDate(end), doubts };
  };

  const readWords = (words: string): TimeReading => {
    const deadline = deadlineOf(words);
    if (deadline.kind === 'none') {
      const doubts = [
        { field: 'deadline', words: say.unreadDeadline(words, deadline.reason ?? '') } as const,
      ];
      return { ...plain(words), reading: 'chưa đọc được', doubts };
    }
    if (deadline.kind === 'event-dependent') return waiting(words, deadline);
    if (deadline.end !== undefined) return dated(words, deadline.end);
    return {
      ...plain(words),
      reading:
        deadline.kind === 'recurring' ? 'định kỳ, không có ngày cuối' : 'thường xuyên, không có ngày cuối',
    };
  };

  return {
    read(words) {
      const before = readings.get(words);
      if (before) return before;
      const reading = readWords(words);
      // An event is told of once, a deadline to look at wherever it stands.
      const again = reading.doubts.filter(({ field }) => field === 'deadline');
      readings.set(words, { ...reading, doubts: again });
      return reading;
    },
    isDeadline: (words) => deadlineOf(oneLine(words)).kind !== 'none',
    events: () => used,
  };
}

function plain(words: string): TimeReading {
  return { deadlineText: words, event: '', eventDays: undefined, reading: '', doubts: [] };
}
