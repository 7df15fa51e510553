/**
 * Text as the linker compares it: lower case, accents off (`ñ` becomes `n`), everything but letters, digits, `+` and `#`
 * a single space. The same for "  COCINERO/A " and "cocinero a".
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/**
 * Stem of one normalised Spanish word without number and gender: `enfermeras`, `enfermeros`, `enfermero` → `enfermer`;
 * `jueces`, `jueza` → `juec`; `actrices` → `actor`. It never tells a woman's title from a man's.
 */
export function stem(word: string): string {
  let base = word.length > 3 && /[aeio]s$/.test(word) ? word.slice(0, -1) : word;
  if (base.length > 2 && /[aeo]$/.test(base)) base = base.slice(0, -1);
  base = base.replace(/z$/, 'c');
  return base.replace(/(?<=..)(?:[dt]ric)$/, 'tor').replace(/(?<=...)(?:es|is)$/, '');
}
