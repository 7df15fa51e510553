/**
 * Text as the linker compares it: lower case, accents off, `ñ` kept apart as `n`, everything but letters and digits a
 * single space. The same for "  COCINERO/A " and "cocinero a".
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
