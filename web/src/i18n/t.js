import en from './en.json';
import { format } from './message.js';

export const language = 'en';
const catalogue = en;

/** Text of a key in the reader's language; an unknown key shows itself, so that it is found. */
export function t(key, args = {}) {
  return key in catalogue ? format(catalogue[key], args, language) : key;
}

/** Text of a code the node sent (`severity.HIGH`), or the code in plain words when the catalogue has none. */
export function word(group, code) {
  const key = `${group}.${code}`;
  return key in catalogue ? t(key) : plain(code);
}

/** `HOUSE_WAYBILL` or `house-waybill` -> `house waybill`. */
export function plain(code) {
  return String(code).replaceAll(/[_-]+/g, ' ').toLowerCase();
}

/** Codes of a group that the catalogue has words for, in its order. */
export const codes = (group) => Object.keys(catalogue).filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
