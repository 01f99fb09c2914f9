// Seconds until a moment, counted down while something shows them.
export function secondsUntil(at) {
  const left = $state({ seconds: 0 });
  $effect(() => {
    const end = new Date(at() ?? 0).getTime();
    const tick = () => (left.seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  });
  return left;
}

/** `1:05` or `1:02:05`. */
export function clockText(seconds) {
  const two = (n) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
