import { type Answer, findQuestion, validate } from '#intake';
import { findDistricts } from '#peru';

/** Field of the form → question of the interview that it answers. */
const QUESTIONS = {
  name: 'about.name',
  channel: 'about.channel',
  phone: 'about.phone',
  district: 'about.district',
} as const;

type Field = keyof typeof QUESTIONS;

interface ReadPerson {
  given: [question: string, answer: Answer][];
  /** Fields that cannot be taken. */
  wrong: Field[];
}

/** Somebody whom a caseworker registers, judged by the questions of the interview; a phone may be missing. */
export function readPerson(said: Readonly<Record<Field, string>>, today: string): ReadPerson {
  const read: ReadPerson = { given: [], wrong: [] };
  for (const field of Object.keys(QUESTIONS) as Field[]) {
    const question = findQuestion(QUESTIONS[field]);
    if (question === undefined || (field === 'phone' && said.phone.trim() === '')) continue;
    const taken = validate(question, { [question.id]: said[field] }, { today, findDistricts });
    if (taken.ok) read.given.push([question.id, taken.answer]);
    else read.wrong.push(field);
  }
  return read;
}
