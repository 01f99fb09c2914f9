// What the node can read: its areas and their kinds, by their own titles. Asked for once a session.
import { plain, word } from '../i18n/t.js';
import { get } from './api.js';

export const registry = $state({ areas: [] });

export async function readAreas() {
  try {
    registry.areas = (await get('/api/areas')).items;
  } catch {
    registry.areas = []; // titles fall back to the plain codes
  }
}

export const areaTitle = (name) => word('area', name);

export function kindTitle(area, kind) {
  const known = registry.areas.find((a) => a.name === area)?.kinds?.find((k) => k.name === kind);
  return known?.title || plain(kind);
}
