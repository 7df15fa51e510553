const SHORTEST = 12;
const LONGEST = 200;
const COMMON = [
  'password',
  'contrasena',
  'qwerty',
  'asdfgh',
  'administrador',
  'bienvenido',
  'welcome',
  'letmein',
  'iloveyou',
  'teamo',
  'peru',
  'lima',
  'venezuela',
  'ayni',
];

export type PasswordWeakness = 'short' | 'long' | 'common' | 'personal';

/** Why a password is refused; `about` is what others know of its owner: e-mail, name. */
export function weaknessOfPassword(password: string, about: readonly string[] = []): PasswordWeakness | undefined {
  const plain = password.normalize('NFKC');
  if (plain.length < SHORTEST) return 'short';
  if (plain.length > LONGEST) return 'long';
  const bare = fold(plain);
  const rest = COMMON.reduce((text, word) => text.replaceAll(word, ''), bare).replaceAll(/[^a-z]/g, '');
  if (new Set(plain).size < 6 || isRun(bare)) return 'common';
  if (rest.length < 4 && COMMON.some((word) => bare.includes(word))) return 'common';
  const words = about.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 4);
  const without = words.reduce((text, word) => text.replaceAll(word, ''), bare);
  return without !== bare && without.length < 8 ? 'personal' : undefined;
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Each sign follows the one before: `abcdefghijkl`, `098765432109`. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length > steps.length * 0.7;
}
