import { useEffect, useState } from 'preact/hooks';
import type { ItemView } from '../../actions/panelTypes';
import type { Status } from '../../plan/status';
import { ItemAmendments } from '../amendments/ItemAmendments';
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

  const [proposing, setProposing] = useState(false);
  const unsaved = save.unsaved || proposing;

  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);

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
      <ItemAmendments code={item.code} onUnsaved={setProposing} />
      <HistoryPart item={item} busy={save.busy} onRestore={save.restore} />
    </>
  );
}
