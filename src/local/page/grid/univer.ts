import { ICommandService, type Injector, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreVietnamese from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import rulesVietnamese from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

export interface UniverParts {
  api: FUniver;
  commands: ICommandService;
  injector: Injector;
}

/**
 * Univer with the grid and the formula bar and nothing else: menus, tabs and messages are the page's own.
 * The number format plugins are left out: they would re-read and re-format the texts that the workbook already formatted.
 */
export function startUniver(container: string): UniverParts {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreVietnamese, rulesVietnamese) },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      formulaBar: true,
      toolbar: false,
      contextMenu: false,
      footer: false,
      sheets: { freezeSync: false, disableForceStringMark: true, disableForceStringAlert: true },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [type, config] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    if (!/NUMFMT/i.test(type.pluginName)) univer.registerPlugin(type, config);
  }
  const injector = univer.__getInjector();
  return { api: FUniver.newAPI(univer), commands: injector.get(ICommandService), injector };
}
