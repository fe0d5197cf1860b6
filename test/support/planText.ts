/** The 2024 plan as its text, and what its own part (above the appendix) says of each task. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the plan's text says of one of its tasks. */
export interface TextTask {
  solutions: string[];
  /** Words after 'Thời gian hoàn thành:', one for each part of the task. */
  times: string[];
  /** Words after 'Đơn vị thực hiện:', one for each part of the task. */
  units: string[];
}

export function loadPlanText(): string {
  return readFileSync(join(__dirname, '..', 'data', 'ke-hoach-2024.txt'), 'utf8');
}

/** The words without the transcription's markup, with single blanks between them. */
export function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The tasks of part II of the plan by their number ('1.2', '2.2.1'), without emphasis marks and bullets, and
 * without the full stop that ends a time or a unit.
 */
export function readPlanTasks(planText: string): Map<string, TextTask> {
  const tasks = new Map<string, TextTask>();
  let current: TextTask | undefined;
  for (const raw of planText.split('\n')) {
    const line = plainWords(raw.replaceAll('*', ''));
    if (line.startsWith('III.')) break;
    const opening = /^(\d+(?:\.\d+)+)\. (?:Nhiệm vụ|Chỉ tiêu) \d/.exec(line);
    if (opening?.[1] !== undefined) {
      current = { solutions: [], times: [], units: [] };
      tasks.set(opening[1], current);
    }
    const time = /Thời gian hoàn thành\s*:[\s:]*(.*?)\.?$/.exec(line);
    const unit = /Đơn vị thực hiện\s*:[\s:]*(.*?)\.?$/.exec(line);
    if (time?.[1] !== undefined) current?.times.push(time[1]);
    else if (unit?.[1] !== undefined) current?.units.push(unit[1]);
    else if (/^[-+] /.test(line)) current?.solutions.push(line.slice(2));
  }
  return tasks;
}
