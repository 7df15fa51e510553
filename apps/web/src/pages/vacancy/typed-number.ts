/** Soles as they are written in Peru: a comma parts thousands, a point the céntimos. */
const SOLES = /^(?:\d{1,6}|\d{1,3},\d{3})(?:\.\d{1,2})?$/;

/** Soles as typed → céntimos; `undefined` when it is no amount. */
export function soles(text: string): number | undefined {
  const written = text.replaceAll(/s\/|\s/giu, '');
  if (!SOLES.test(written)) return undefined;
  const centimos = Math.round(Number(written.replace(',', '')) * 100);
  return centimos === 0 ? undefined : centimos;
}

/** Digits as typed within bounds; `undefined` when it is no such number. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  return number === undefined || number < least || number > most ? undefined : number;
}
