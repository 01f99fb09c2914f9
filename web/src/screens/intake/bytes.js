import { language } from '../../i18n/t.js';

const units = ['B', 'kB', 'MB', 'GB'];

/** 123456 -> `123 kB`, powers of 1000. */
export function bytes(count) {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(count, 1)) / 3));
  const value = count / 1000 ** power;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 && power ? 1 : 0 }).format(value)} ${units[power]}`;
}
