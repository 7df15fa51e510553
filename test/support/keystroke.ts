import type { Actor, Answer } from './actor.js';

/**
 * Minutes from counted steps, by the keystroke-level model of Card, Moran and Newell, “The keystroke-level model for user
 * performance time with interactive systems”, Communications of the ACM 23 (1980): a mental step before each choice, a
 * pointing, a press, and each key at the pace of somebody who does not know the keyboard. Reading is counted at 200 words a
 * minute, slower than the 238 of Brysbaert, Journal of Memory and Language 109 (2019), because people read forms on phones.
 */
const SECONDS = { mental: 1.35, point: 1.1, press: 0.2, key: 1.2, answer: 1, word: 60 / 200 } as const;
/** A long list to choose from is searched: open it, and look for the line. */
const CHOOSE = SECONDS.mental + 2 * SECONDS.point + 8;

export const MOST_PAGES = 8;
export const MOST_SECONDS = 5 * 60;

/** Somebody at the pages of the product whose steps are counted. */
export class Stopwatch {
  pages = 0;
  fields = 0;
  seconds = 0;
  page: Answer = { status: 0, path: '', html: '', headers: new Headers(), text: '' };

  constructor(private readonly actor: Actor) {}

  async open(path: string): Promise<Answer> {
    this.seconds += SECONDS.mental + SECONDS.point + SECONDS.press;
    return this.read(await this.actor.get(path));
  }

  /** Follows the link that a pattern finds. */
  follow(pattern: string): Promise<Answer> {
    const [, href] = new RegExp(pattern, 'u').exec(this.page.html) ?? [];
    if (href === undefined) throw new Error(`no link ${pattern} on ${this.page.path}`);
    return this.open(href);
  }

  /** Fills what is given into the form of the page and sends it; what stands in it already is not typed. */
  async send(action: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    for (const [name, value] of Object.entries(fields)) {
      this.fields += 1;
      const isList = new RegExp(`<select[^>]*name="${name}"`, 'u').test(this.page.html);
      this.seconds += isList ? CHOOSE : SECONDS.mental + SECONDS.point + value.length * SECONDS.key;
    }
    this.seconds += SECONDS.mental + SECONDS.point + SECONDS.press;
    return this.read(await this.actor.send(this.page, action, fields));
  }

  told(): string {
    return `${String(this.pages)} pages, ${String(this.fields)} fields, ${this.seconds.toFixed(0)} s by the keystroke-level model`;
  }

  private read(page: Answer): Answer {
    // What is folded away is read by whoever opens it.
    const shown = page.html.replaceAll(/<option[\s\S]*?<\/option>|<\/summary>[\s\S]*?<\/details>/gu, '');
    const words = shown.replace(/^[\s\S]*<main/u, '<main');
    const read = words.replaceAll(/<[^>]*>/gu, ' ').match(/[\p{L}\d]+/gu) ?? [];
    this.pages += 1;
    this.seconds += SECONDS.answer + read.length * SECONDS.word;
    this.page = page;
    return page;
  }
}
