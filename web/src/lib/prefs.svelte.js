// Choices of this person on this machine: theme, zone of times, single-key shortcuts. Nothing about data is kept.

const read = (key, fallback) => {
  try {
    return JSON.parse(localStorage.getItem(`symbolon.${key}`)) ?? fallback;
  } catch {
    return fallback;
  }
};

export const prefs = $state({
  theme: read('theme', 'auto'), // auto: the machine's own choice
  utc: read('utc', false),
  keys: read('keys', true), // single letters as commands (WCAG 2.1.4: they can be switched off)
});

export function choose(key, value) {
  prefs[key] = value;
  localStorage.setItem(`symbolon.${key}`, JSON.stringify(value));
  if (key === 'theme') applyTheme();
}

const light = matchMedia('(prefers-color-scheme: light)');
export const theme = () => (prefs.theme === 'auto' ? (light.matches ? 'light' : 'dark') : prefs.theme);

export function applyTheme() {
  document.documentElement.dataset.theme = theme();
  dispatchEvent(new Event('themechange'));
}

light.addEventListener('change', applyTheme);
applyTheme();
