/** Binds a sealed value to its place: `identity.person.phone:17`, `identity.answer.answer:17:phone`. */
export function sealContext(column: `${string}.${string}.${string}`, ...keys: readonly (string | number)[]): string {
  return [column, ...keys].join(':');
}
