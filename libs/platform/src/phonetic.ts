const PARTICLES = new Set(['DE', 'DEL', 'LA', 'LAS', 'LOS', 'Y', 'DA', 'DO', 'DOS', 'E', 'SAN', 'SANTA']);

/** Sounds that Latin American Spanish does not tell apart, in the order they are merged. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/PH/g, 'F'],
  [/CH/g, '*'],
  [/SH/g, '*'],
  [/QU(?=[EI])/g, 'K'],
  [/GU(?=[EI])/g, 'G'],
  [/G(?=[EI])/g, 'J'],
  [/C(?=[EI])/g, 'S'],
  [/[CQ]/g, 'K'],
  [/Z/g, 'S'],
  [/X/g, 'S'],
  [/V/g, 'B'],
  [/W/g, 'U'],
  [/LL/g, 'Y'],
  [/^I(?=[AEOU])/g, 'Y'],
  [/Y$/g, 'I'],
  [/H/g, ''],
  [/N(?=[BP])/g, 'M'],
  [/(.)\1+/g, '$1'],
];

/**
 * Words of a name as they sound in Spanish, sorted and without repetition: `Yessica Gonzáles` and `Jesica González`
 * share the second word. Particles (de, la, san …) are left out unless nothing else is there.
 */
export function phoneticWords(name: string): string[] {
  const words = name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/N\u0303/g, '~')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Z~]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !PARTICLES.has(word));
  const chosen = telling.length === 0 ? words : telling;
  return [...new Set(chosen.map((word) => soundOf(word)))].filter((sound) => sound !== '').sort();
}

function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [written, heard]) => sound.replaceAll(written, heard), word);
}
