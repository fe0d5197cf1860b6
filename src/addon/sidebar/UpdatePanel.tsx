import { useCallback, useState } from 'preact/hooks';
import { ItemScreen } from './item/ItemScreen';
import { ListScreen, type ListState, newList } from './list/ListScreen';
import { UnitQuestion } from './list/UnitQuestion';
import { MessageLine } from './parts/Message';
import { usePanel } from './usePanel';
import { words } from './words';

/** The panel: the list of the unit's items, one item, or before both the question which unit it is. */
export function UpdatePanel() {
  const panel = usePanel();
  const { view, screen } = panel;
  // The list's state lives here, so that it is as it was on the way back from an item.
  const [list, setList] = useState<ListState>(newList);
  const changeList = useCallback(
    (change: Partial<ListState>) => setList((now) => ({ ...now, ...change })),
    [],
  );

  if (!view)
    return (
      <main>
        <MessageLine message={panel.message} />
        {!panel.busy && panel.message && (
          <button type="button" onClick={panel.retry}>
            {words.retry}
          </button>
        )}
      </main>
    );
  if (screen.kind === 'item')
    return (
      <ItemScreen
        key={screen.opening}
        code={screen.code}
        chosen={screen.chosen}
        line={view.items.find(({ code }) => code === screen.code)}
        panelMessage={panel.message}
        onBack={panel.showList}
        onPickRow={panel.pickRow}
        onLine={(line) => panel.updateLines([line])}
        onSaved={(code) => {
          const choices = new Map(list.choices);
          choices.delete(code);
          changeList({ choices });
        }}
      />
    );
  if (view.unit === '')
    return <UnitQuestion units={view.units} message={panel.message} onChoose={panel.chooseUnit} />;
  return (
    <ListScreen
      view={view}
      list={list}
      busy={panel.busy}
      message={panel.message}
      onList={changeList}
      onOpen={(code, chosen) => {
        changeList({ scroll: window.scrollY, lastCode: code });
        panel.openItem(code, chosen);
      }}
      onLines={panel.updateLines}
      onRefresh={panel.refresh}
      onPickRow={() => {
        changeList({ scroll: window.scrollY });
        panel.pickRow();
      }}
      onUnit={(unit) => {
        setList({ ...newList(), quick: list.quick });
        panel.chooseUnit(unit);
      }}
    />
  );
}
