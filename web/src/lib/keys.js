import { prefs } from './prefs.svelte.js';

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

/** What is open over the screen; it has the keys, and Escape closes it alone. */
const OVER = 'dialog[open], :popover-open';

/** Handler for single-key commands: silent while a person types, under what is open, with modifiers, or when switched off. */
export function commands(map) {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (typing(event.target) || document.querySelector(OVER)) return;
    if (!prefs.keys && event.key.length === 1) return;
    const act = map[event.key];
    if (!act) return;
    if (event.key === 'Enter' && event.target.closest('button, a, summary')) return;
    if (act(event) !== false) event.preventDefault();
  };
}
