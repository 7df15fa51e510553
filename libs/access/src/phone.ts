/** A number as `+51987654321`: nine digits are a Peruvian telephone, others carry their prefix; `undefined`: none. */
export function readPhone(typed: string): string | undefined {
  const signs = typed.replaceAll(/[\s().\-–]/gu, '');
  if (/^9\d{8}$/.test(signs)) return `+51${signs}`;
  if (/^(?:\+|00)?519\d{8}$/.test(signs)) return `+${signs.replace(/^(?:\+|00)/, '')}`;
  return /^(?:\+|00)[1-9]\d{7,14}$/.test(signs) ? `+${signs.replace(/^(?:\+|00)/, '')}` : undefined;
}

/** `*** *** 321`: enough for its owner to know it again. */
export function maskPhone(phone: string): string {
  return `*** *** ${phone.slice(-3)}`;
}
