/** One Spanish title with both its forms; they are equal where the word has one form only. */
export interface Title {
  readonly es: string;
  readonly esFeminine: string;
  /** Where people say it: `pe`, `ve`, `jerga` (slang); absent when it is plain Spanish. */
  readonly usage?: string;
}

const ACCENTED: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

function feminineWord(word: string): string {
  if (/[eo]$/.test(word)) return `${word.slice(0, -1)}a`;
  return `${word.replace(/[áéíóú](?=[ns]$)/, (vowel) => ACCENTED[vowel] ?? vowel)}a`;
}

/**
 * Reads one title of the data files, word by word: `cocinero/a`, `anfitrión/a de hotel`, `actor/actriz`, `mesonero/a@ve`.
 * After the slash stands `a` or the whole feminine word; capitals (`UX/UI`) are left alone.
 */
export function parseTitle(text: string): Title {
  const [both = '', usage] = text.trim().split('@');
  const forms = /(\p{Ll}+)\/(\p{Ll}+)/gu;
  const title = {
    es: both.replace(forms, '$1'),
    esFeminine: both.replace(forms, (_, word: string, other: string) => (other === 'a' ? feminineWord(word) : other)),
  };
  return usage === undefined ? title : { ...title, usage };
}
