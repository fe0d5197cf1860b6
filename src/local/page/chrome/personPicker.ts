import type { Role, Someone } from '../../server/protocol';
import { byId, element } from './dom';

const ROLES: Record<Role, string> = { owner: 'chủ sổ', editor: 'được sửa', viewer: 'chỉ xem' };
const KEY = 'nguoi-dung';

/** The person this browser tab stands for: the one chosen before in it, else the owner. */
export function currentPerson(people: readonly Someone[]): Someone {
  const known = people.find(({ email }) => email === sessionStorage.getItem(KEY));
  const person = known ?? people.find(({ role }) => role === 'owner');
  if (!person) throw new Error('The workbook has no owner');
  return person;
}

/** Lets the person at this tab be somebody else; the page then starts anew, as it would for them. */
export function showPersonPicker(people: readonly Someone[], current: string): void {
  const picker = byId('person');
  if (!(picker instanceof HTMLSelectElement)) throw new Error('#person is not a select');
  picker.replaceChildren(
    ...people.map(({ email, role }) =>
      element('option', { value: email, selected: email === current }, `${email} (${ROLES[role]})`),
    ),
  );
  picker.addEventListener('change', () => {
    sessionStorage.setItem(KEY, picker.value);
    location.reload();
  });
}
