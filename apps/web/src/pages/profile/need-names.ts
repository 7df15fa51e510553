import { findQuestion } from '#intake';

/** What she needs to work well, in the words of its question. */
export function needNames(codes: readonly string[], locale: 'es' | 'en'): string {
  const question = findQuestion('health.needs');
  const options = question !== undefined && 'options' in question ? question.options : [];
  return options.flatMap(({ code, text }) => (codes.includes(code) ? [text[locale]] : [])).join(', ');
}
