import { status } from '../../../src/addon/plan/status';
import { MemoryPanelServer, panelItem } from './panelServer';

/** Codes of the items that every panel of the tests has. */
export const OVERDUE = 'II.1.4';
export const COUNTED = 'I.1.5';
export const DONE = 'I.1.1';

/** A server with an overdue item, one that counts towards a target, one that is done, and more. */
export const serverWith = (...more: Parameters<typeof panelItem>[0][]): MemoryPanelServer =>
  new MemoryPanelServer(
    [
      { code: OVERDUE, deadline: '2024-06-30', silent: true, fields: { progress: 60 } },
      {
        code: COUNTED,
        words: 'Tổ chức đào tạo, tập huấn',
        target: 20,
        quantityUnit: 'nhiệm vụ',
        fields: { reached: 12 },
      },
      { code: DONE, fields: { status: status.completed, progress: 100, completedOn: '2024-03-01' } },
      ...more,
    ].map(panelItem),
  );
