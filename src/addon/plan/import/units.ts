/** Which unit the words of a cell mean: one that the workbook knows, or one to be added. */

import { withoutEnd } from '../withoutEnd';
import { say } from './say';
import { distance, fold, foldPlain, oneLine } from './text';
import type { KnownUnit } from './types';
import {
  bareName,
  initialsOf,
  isAcronym,
  kindOf,
  partOfUnit,
  shortNameOf,
  spelledOut,
  unitOfHead,
  unitsListed,
} from './unitNames';

/** A unit while the plan is read; `parent` is another one's short name. */
export interface UnitFound {
  shortName: string;
  name: string;
  parent: string;
  known: boolean;
}

export interface UnitReading {
  unit: UnitFound;
  /** What to check about the reading; '' where nothing is in doubt. */
  doubt: string;
}

/** Reads unit cells one after another; what the table itself names is known from its first row on. */
export interface UnitReader {
  /** Undefined for a cell without words. */
  read(cell: string): UnitReading | undefined;
  /** Whether the words name a unit that is known already. */
  knows(cell: string): boolean;
  all(): readonly UnitFound[];
}

/** Of this many letters, one may differ. */
const LETTERS_PER_SLIP = 8;
const MOST_SLIPS = 3;

export function unitReader(known: readonly KnownUnit[]): UnitReader {
  const units: UnitFound[] = [];
  const byName = new Map<string, UnitFound>();
  const cells = new Map<string, UnitReading>();
  /** By the cell's own letters, for the many cells that repeat another. */
  const exact = new Map<string, UnitFound>();

  const learn = (words: string, unit: UnitFound) => {
    const key = fold(words);
    if (key !== '' && !byName.has(key)) byName.set(key, unit);
  };
  for (const { shortName, name, parent } of known) {
    if (fold(shortName) === '' || byName.has(fold(shortName))) continue;
    const unit = { shortName, name: fold(name) === '' ? shortName : name, parent, known: true };
    units.push(unit);
    learn(shortName, unit);
    learn(unit.name, unit);
  }

  const propose = (name: string, parent: string): UnitFound => {
    const line = oneLine(name);
    const short = shortNameOf(line);
    const shortName = byName.has(fold(short)) ? line : short;
    const unit = { shortName, name: line, parent, known: false };
    units.push(unit);
    learn(shortName, unit);
    learn(line, unit);
    return unit;
  };

  /** A unit by its names as they are or nearly so; undefined where none is near. */
  const find = (words: string, within?: string): { unit: UnitFound; exact: boolean } | undefined => {
    const same = byName.get(fold(words));
    if (same) return { unit: same, exact: true };
    const full = spelledOut(words);
    const candidates = within === undefined ? units : units.filter(({ parent }) => parent === within);
    const near = candidates.find((unit) => isNear(full, unit.name) || isNear(full, unit.shortName));
    if (near) return { unit: near, exact: false };
    const short = candidates.filter((unit) => shortens(full, unit.name) || shortens(unit.shortName, full));
    return short.length === 1 && short[0] ? { unit: short[0], exact: false } : undefined;
  };

  /** One unit's words. A full name that comes after its acronym completes the unit that the acronym proposed. */
  const single = (words: string): UnitReading => {
    const found = find(words);
    if (found?.exact) return { unit: found.unit, doubt: '' };
    const headed = unitOfHead(words);
    if (headed !== undefined) {
      const { unit } = find(headed) ?? { unit: propose(headed, '') };
      return { unit, doubt: say.head(words, unit.shortName) };
    }
    const part = partOfUnit(words);
    if (part) return ofParent(words, part);
    if (found) {
      complete(found.unit, words);
      return { unit: found.unit, doubt: say.nearUnit(words, found.unit.shortName) };
    }
    const unit = propose(words, '');
    return { unit, doubt: say.newUnit(words, unit.shortName) };
  };

  const ofParent = (words: string, { room, parent }: { room: string; parent: string }): UnitReading => {
    const above = find(parent)?.unit ?? propose(parent, '');
    const top = above.parent === '' ? above.shortName : above.parent;
    const found = find(room, top);
    if (found && (found.unit.parent === top || found.unit.parent === '')) {
      const whole = found.exact && found.unit.parent === top;
      return { unit: found.unit, doubt: whole ? '' : say.nearUnit(words, found.unit.shortName) };
    }
    const unit = propose(room, top);
    return { unit, doubt: say.newRoom(words, unit.shortName, top) };
  };

  const complete = (unit: UnitFound, words: string) => {
    learn(words, unit);
    const fuller = oneLine(words).length > unit.name.length && unit.name.split(' ').some(isAcronym);
    if (!unit.known && fuller) unit.name = oneLine(words);
  };

  const readCell = (cell: string): UnitReading => {
    const line = withoutEnd(oneLine(cell), /[.;,]/);
    const lead =
      leadingUnit(cell) ??
      /chủ trì\s*:\s*([^;\n]+?)(?:\s*(?:[;\n]|[-,.]?\s*phối hợp\s*:)|$)/iu.exec(cell)?.[1];
    if (lead !== undefined && fold(lead) !== fold(line)) {
      const reading = single(oneLine(lead));
      return {
        unit: reading.unit,
        doubt: `${say.leads(cell, reading.unit.shortName)}${reading.doubt && ` ${reading.doubt}`}`,
      };
    }
    const whole = byName.get(fold(line));
    if (whole) return { unit: whole, doubt: '' };
    if (unitOfHead(line) === undefined && partOfUnit(line) === undefined) {
      const [first = line, ...others] = unitsListed(cell);
      if (others.length > 0) {
        const reading = single(first);
        return {
          unit: reading.unit,
          doubt: `${say.severalUnits(cell, reading.unit.shortName)}${reading.doubt && ` ${reading.doubt}`}`,
        };
      }
    }
    return single(line);
  };

  const readOnce = (cell: string): UnitReading | undefined => {
    const key = fold(cell);
    if (key === '') return undefined;
    const before = cells.get(key);
    if (before) return { unit: before.unit, doubt: '' };
    const reading = readCell(cell);
    cells.set(key, reading);
    return reading;
  };

  return {
    read(cell) {
      if (cell === '') return undefined;
      const before = exact.get(cell);
      if (before) return { unit: before, doubt: '' };
      const reading = readOnce(cell);
      if (reading) exact.set(cell, reading.unit);
      return reading;
    },
    knows: (cell) => byName.has(fold(cell)) || cells.has(fold(cell)),
    all: () => units,
  };
}

/** 'Phòng A (chủ trì), Phòng B', 'Phòng A chủ trì, phối hợp với Phòng B' → 'Phòng A'. */
function leadingUnit(cell: string): string | undefined {
  return /^(.{3,}?)\s*(?:\((?:chủ trì|đơn vị chủ trì|chính)\)|,?\s+(?:là đơn vị )?chủ trì\s*[,;]?\s+phối hợp)/iu.exec(
    cell,
  )?.[1];
}

/** Near-equal wordings of one unit: marks, a slip of the keyboard, the word for the kind left out. */
function isNear(a: string, b: string): boolean {
  const [plainA, plainB] = [foldPlain(a), foldPlain(b)];
  if (plainA === plainB) return true;
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  const [bareA, bareB] = [bareName(a), bareName(b)];
  if (bareA === '' || bareB === '') return false;
  if (kindA !== kindB && kindA !== '' && kindB !== '') return false;
  if (bareA === bareB) return true;
  // Names that differ in a figure only ('Phòng 1', 'Phòng 2') are two units, and so are acronyms that differ in a letter.
  if (kindA !== kindB || /\d/.test(bareA + bareB)) return false;
  const slips = Math.min(MOST_SLIPS, Math.floor(Math.min(bareA.length, bareB.length) / LETTERS_PER_SLIP));
  const acronyms = [...a.split(' ').slice(-1), ...b.split(' ').slice(-1)].some(isAcronym);
  return slips > 0 && !acronyms && distance(bareA, bareB, slips) <= slips;
}

/** Whether `short` is `name` by its first letters: 'Phòng QLKH' and 'Phòng Quản lý khoa học'. */
function shortens(short: string, name: string): boolean {
  const [kindShort, kindName] = [kindOf(short), kindOf(name)];
  if (kindShort !== kindName && kindShort !== '' && kindName !== '') return false;
  const letters = bareName(short);
  const acronym = short.split(' ').slice(-1).some(isAcronym);
  return acronym && letters.length > 1 && letters === initialsOf(name);
}
