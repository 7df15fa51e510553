/** The readability of Spanish by the scale INFLESZ: 65 and more is “quite easy”, 80 and more “very easy”. */

const STRONG = /[aeoáéóíú]/u;
const VOWEL = /[aeiouáéíóúü]/u;
const HIATUS = /[íú]/u;

/** Words of a text, in lower case, without signs. Figures count as one short word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+(?:[,.]\d+)*/gu) ?? [];
}

/** Groups of vowels that sound together; two strong vowels, or an accented weak one, part. */
export function syllables(word: string): number {
  const sounded = word
    .replaceAll(/qu(?=[eiéí])|gu(?=[eiéí])/gu, 'g')
    .replaceAll(/y$/gu, 'i')
    .replaceAll(/h(?=[aeiouáéíóú])/gu, '');
  let count = 0;
  let before = '';
  for (const letter of sounded) {
    if (VOWEL.test(letter) && parts(before, letter)) count++;
    before = letter;
  }
  return Math.max(1, count);
}

function parts(before: string, letter: string): boolean {
  if (!VOWEL.test(before)) return true;
  if (HIATUS.test(letter)) return /[aeoáéó]/u.test(before);
  if (HIATUS.test(before)) return /[aeo]/u.test(letter);
  return STRONG.test(before) && STRONG.test(letter);
}

function sentencesOf(text: string): string[] {
  return text.split(/[.!?…:;]+(?=\s|$)/u).filter((sentence) => wordsOf(sentence).length > 0);
}

/** Szigriszt-Pazos: 206.835 − 62.3 · syllables a word − words a sentence. */
export function inflesz(text: string): number {
  const words = wordsOf(text);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - (62.3 * sounds) / words.length - words.length / Math.max(1, sentencesOf(text).length);
}

/** Words of the longest sentence. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
}

/** A message as somebody may read it: the last form of each choice, a short word for each value, no tags. */
export function plain(message: string): string {
  let text = message.replaceAll(/<\/?b>/gu, '');
  let before = '';
  while (text !== before) {
    before = text;
    text = text
      .replaceAll(/\{\w+\}/gu, 'tres')
      .replaceAll(/\{\w+, (?:plural|select),[^{}]*(?:\{[^{}]*\}[^{}]*)*\{([^{}]*)\}\s*\}/gu, (_, last: string) =>
        last.replaceAll('#', 'tres'),
      );
  }
  return text.replaceAll(/\{\w+, number\}/gu, 'tres');
}
