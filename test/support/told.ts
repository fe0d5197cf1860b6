import type { LocalWorkbook, Person, Run } from '../../src/local/localWorkbook';
import { OFFICE_ONLY, REPORTERS_ONLY } from './decidedRights';

/** Everything that a call could have changed, as one text: cells, what is kept beside them, mail. */
export function stateOf(workbook: LocalWorkbook): string {
  const { PropertiesService } = workbook.globals() as {
    PropertiesService: { getDocumentProperties(): { getProperties(): Record<string, string> } };
  };
  return JSON.stringify([
    workbook.snapshot().sheets,
    PropertiesService.getDocumentProperties().getProperties(),
    workbook.outbox.length,
  ]);
}

/** All words that a call brought back or put on the person's screen, and whether it says that it was done. */
export function toldBy(person: Person, call: () => Run): { words: string; done: boolean } {
  const before = person.asked.length;
  const run = call();
  const dialogs = person.asked.slice(before).map(({ dialog }) => dialog.message);
  if (!run.ok) return { words: [...dialogs, run.error].join('\n'), done: false };
  const answer = run.value as {
    ok?: boolean;
    message?: string;
    value?: { problems?: { message: string }[] };
  } | null;
  const problems = answer?.value?.problems?.map(({ message }) => message) ?? [];
  const refusedInDialog = dialogs.some((words) =>
    [OFFICE_ONLY, REPORTERS_ONLY].some((refusal) => words.includes(refusal)),
  );
  return {
    words: [...dialogs, answer?.message ?? '', ...problems].join('\n'),
    done: answer?.ok !== false && problems.length === 0 && !refusedInDialog,
  };
}
