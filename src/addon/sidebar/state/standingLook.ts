import type { ItemLine } from '../../actions/panelTypes';
import { formatShortDate, isIsoDate } from '../../plan/isoDate';
import { standing } from '../../plan/standing';
import { words } from '../words';

interface StandingLook {
  /** Stands in front of the word, for eyes that do not see the colour. */
  sign: string;
  /** Class name that gives the colours. */
  tone: string;
}

const LOOKS: Readonly<Record<string, StandingLook>> = {
  [standing.overdue]: { sign: '▲', tone: 'overdue' },
  [standing.dueSoon]: { sign: '●', tone: 'due-soon' },
  [standing.onTrack]: { sign: '◦', tone: 'on-track' },
  [standing.completedOnTime]: { sign: '✓', tone: 'on-time' },
  [standing.completedLate]: { sign: '✓', tone: 'done-late' },
  [standing.awaitingEvent]: { sign: '○', tone: 'waiting' },
  [standing.noDeadline]: { sign: '○', tone: 'waiting' },
  [standing.paused]: { sign: '‖', tone: 'set-aside' },
  [standing.dropped]: { sign: '✕', tone: 'set-aside' },
};

/** Sign and colours of a standing; a word that is none gets neither. */
export function standingLook(word: string): StandingLook {
  return LOOKS[word] ?? { sign: '', tone: 'on-track' };
}

const SAYS_NO_DEADLINE: readonly string[] = [standing.noDeadline, standing.awaitingEvent];

/** 'hạn 31/8/2024, quá 12 ngày'; '' where the standing itself says that there is no deadline. */
export function deadlineWords({
  deadline,
  daysLeft,
  standing: word,
}: Pick<ItemLine, 'deadline' | 'daysLeft' | 'standing'>): string {
  if (deadline === '') return SAYS_NO_DEADLINE.includes(word) ? '' : words.noDeadline;
  const date = words.due(isIsoDate(deadline) ? formatShortDate(deadline) : deadline);
  return daysLeft === '' ? date : `${date}, ${daysWords(daysLeft)}`;
}

function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return words.dueToday;
  return daysLeft < 0 ? words.late(-daysLeft) : words.left(daysLeft);
}
