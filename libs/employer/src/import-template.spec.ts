import { describe, expect, it } from '@jest/globals';
import { templateMapping, VACANCY_COLUMNS, vacancyColumn } from './import-template.data.js';

const headers = (language: 'es' | 'en'): string[] => Object.values(VACANCY_COLUMNS).map((column) => column[language]);

describe('the template of vacancies', () => {
  it('is read in either language, and names a column as the file does', () => {
    for (const language of ['es', 'en'] as const) {
      const header = headers(language).map((name) => name.toUpperCase().replaceAll('_', ' '));
      expect(templateMapping(header, 'f.csv', '2026-11-22')?.columns).toMatchObject({
        title: vacancyColumn(header, 'title'),
      });
      expect(header).toContain(vacancyColumn(header, 'closesOn'));
    }
  });

  it('asks for a missing column in the language of the others', () => {
    const without = (language: 'es' | 'en') =>
      headers(language).filter((name) => name !== VACANCY_COLUMNS.contract[language]);
    expect(templateMapping(without('en'), 'f.csv', '2026-11-22')).toBeUndefined();
    expect([vacancyColumn(without('en'), 'contract'), vacancyColumn(without('es'), 'contract')]).toEqual([
      'contract',
      'contrato',
    ]);
  });
});
