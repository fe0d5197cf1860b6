import { useEffect } from 'preact/hooks';
import type { ItemView } from '../../actions/panelTypes';
import type { Status } from '../../plan/status';
import { words } from '../words';
import { HistoryPart } from './HistoryPart';
import { ItemForm } from './ItemForm';
import { ItemHead } from './ItemHead';
import { ReadOnlyFields } from './ReadOnlyFields';
import { useItemSave } from './useItemSave';

interface Props {
  opened: ItemView;
  chosen: Status | undefined;
  onUnsaved(unsaved: boolean): void;
  onSaved(item: ItemView): void;
  onBack(): void;
}

/** An item that has been read: what the plan says, the form or why there is none, the history. */
export function ItemBody({ opened, chosen, onUnsaved, onSaved, onBack }: Props) {
  const save = useItemSave(opened, opened.mayEdit ? chosen : undefined, onSaved);
  const { item } = save.form;

  useEffect(() => onUnsaved(save.unsaved), [save.unsaved, onUnsaved]);

  return (
    <>
      <ItemHead item={item} />
      {item.mayEdit ? (
        <ItemForm save={save} focusReason={chosen !== undefined} onBack={onBack} />
      ) : (
        <>
          <p class="notice">{item.unit === '' ? words.readOnlyNoUnit : words.readOnly(item.unit)}</p>
          <ReadOnlyFields item={item} />
        </>
      )}
      <HistoryPart item={item} busy={save.busy} onRestore={save.restore} />
    </>
  );
}
