// The part of ICU MessageFormat that the catalogues use: {name} and {n, plural, one {...} other {...}} with # for n.

/** Index of the brace that closes the one at `from`. */
function closing(text, from) {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`no closing brace in "${text}"`);
}

function branches(text) {
  const found = {};
  for (let i = 0; i < text.length; ) {
    const open = text.indexOf('{', i);
    if (open < 0) break;
    const close = closing(text, open);
    found[text.slice(i, open).trim()] = text.slice(open + 1, close);
    i = close + 1;
  }
  return found;
}

/** The message with its arguments filled in; an argument that is missing stays visible as {name}. */
export function format(message, args, language) {
  let out = '';
  for (let i = 0; i < message.length; ) {
    const open = message.indexOf('{', i);
    if (open < 0) return out + message.slice(i);
    const close = closing(message, open);
    out += message.slice(i, open) + argument(message.slice(open + 1, close), args, language);
    i = close + 1;
  }
  return out;
}

function argument(text, args, language) {
  const [name, kind] = text.split(',', 2).map((s) => s.trim());
  const value = args[name];
  if (value === undefined) return `{${name}}`;
  const number = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value);
  if (kind !== 'plural') return number;
  const choices = branches(text.slice(text.indexOf('plural') + 'plural'.length).replace(/^\s*,/, ''));
  const choice = choices[`=${value}`] ?? choices[new Intl.PluralRules(language).select(value)] ?? choices.other;
  return format(choice.replaceAll('#', number), args, language);
}
