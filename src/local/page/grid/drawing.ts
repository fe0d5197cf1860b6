import { CommandType, type ICommandService, type IExecutionOptions } from '@univerjs/core';

/** Marks what the page draws on the workbook's behalf, so that the gate lets it through. */
const FROM_WORKBOOK: IExecutionOptions = { fromSync: true, fromWorkbook: true };

export function isFromWorkbook(options: IExecutionOptions | undefined): boolean {
  const { fromWorkbook } = options ?? {};
  return fromWorkbook === true;
}

/** A change of the drawn sheet, by Univer's name. */
export interface Mutation {
  id: string;
  params: object;
}

export function draw(commands: ICommandService, mutations: readonly Mutation[]): void {
  for (const { id, params } of mutations) commands.syncExecuteCommand(id, params, { ...FROM_WORKBOOK });
}

/** Puts the page's own work in the place of one of Univer's commands. */
export function replaceCommand<P extends object>(
  commands: ICommandService,
  id: string,
  work: (params: P | undefined) => void | Promise<void>,
): void {
  if (!commands.hasCommand(id)) throw new Error(`Univer has no command ${id}`);
  commands.unregisterCommand(id);
  commands.registerCommand({
    id,
    type: CommandType.COMMAND,
    handler: async (_accessor: unknown, params?: P) => {
      await work(params);
      return true;
    },
  });
}
