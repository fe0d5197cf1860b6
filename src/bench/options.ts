import { ACTIONS, type Action } from './result';

export interface Options {
  json: boolean;
  /** Puts the table into README.md. */
  write: boolean;
  only?: Action[];
  items: number[];
}

const SIZES = [46, 1_000, 10_000, 30_000];
const MOST_ITEMS = 30_000;

export const HELP = `npm run bench -- [options]
  --only ACTIONS   ${ACTIONS.join(',')}
  --items NUMBERS  how many work items, e.g. 46,1000 (default: ${SIZES.join(',')}; at most ${MOST_ITEMS})
  --json           the same as data
  --write          puts the table into README.md`;

/** @throws Error that names the option that is wrong */
export function readOptions(given: readonly string[]): Options | 'help' {
  const options: Options = { json: false, write: false, items: SIZES };
  for (let at = 0; at < given.length; at += 1) {
    const option = given[at] ?? '';
    if (option === '--help') return 'help';
    if (option === '--json') options.json = true;
    else if (option === '--write') options.write = true;
    else if (option === '--only' || option === '--items') {
      at += 1;
      const list = (given[at] ?? '').split(',').filter((word) => word !== '');
      if (list.length === 0) throw new Error(`${option} needs a value.`);
      if (option === '--only') options.only = list.map(actionOf);
      else options.items = list.map(numberOf);
    } else throw new Error(`There is no option ${option}.`);
  }
  return options;
}

function actionOf(word: string): Action {
  const action = ACTIONS.find((one) => one === word);
  if (!action) throw new Error(`There is no action "${word}"; there are ${ACTIONS.join(', ')}.`);
  return action;
}

function numberOf(word: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1 || number > MOST_ITEMS)
    throw new Error(`"${word}" is no number of items from 1 to ${MOST_ITEMS}.`);
  return number;
}
