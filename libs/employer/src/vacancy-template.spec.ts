import { describe, expect, it } from '@jest/globals';
import { payFloor } from '#peru';
import { getOccupation, getSkill } from '#taxonomy';
import { checkForm, screenForm, weeklyMinutes } from './vacancy-advert.service.js';
import { MOST_ESSENTIALS } from './vacancy-form.data.js';
import { blankForm, copiedForm, sectionsToTell, templateForm } from './vacancy-start.service.js';
import { TEMPLATES_SINCE, VACANCY_TEMPLATES } from './vacancy-template.data.js';

const today = TEMPLATES_SINCE.from;

describe('templates of common jobs', () => {
  it('are thirty, each under its own code and name', () => {
    expect(VACANCY_TEMPLATES).toHaveLength(30);
    expect(new Set(VACANCY_TEMPLATES.map(({ code }) => code)).size).toBe(30);
    expect(new Set(VACANCY_TEMPLATES.map(({ name }) => name.es)).size).toBe(30);
    expect(new Set(VACANCY_TEMPLATES.map(({ occupation }) => occupation)).size).toBe(30);
  });

  it.each(VACANCY_TEMPLATES)('$code passes the advert check as it stands, and is paid over the floor', (template) => {
    const form = templateForm(template, '2026-12-15');
    expect(checkForm(form, today).filter(({ action }) => action !== 'suggest')).toEqual([]);
    expect(screenForm(form, today).review).toBe(false);
    const floor = payFloor(today, weeklyMinutes(form) ?? 0, new Set(form.shifts.map(({ day }) => day)).size);
    expect(form.pay?.min).toBeGreaterThanOrEqual(floor.monthly);
    expect(form.pay?.max).toBeGreaterThanOrEqual(form.pay?.min ?? 0);
  });

  it.each(VACANCY_TEMPLATES)('$code names a trade and skills of the catalogue, and asks little', (template) => {
    const form = templateForm(template, '2026-12-15');
    expect(getOccupation(template.occupation).isco).toBe(form.isco);
    const skills = form.requirements.map(({ skill }) => getSkill(skill).id);
    expect(new Set(skills).size).toBe(skills.length);
    const essentials = form.requirements.filter(({ essential }) => essential);
    expect(essentials.length).toBeLessThanOrEqual(MOST_ESSENTIALS);
    expect(essentials.filter(({ reason }) => reason === undefined)).toEqual([]);
    expect(form.supports.length).toBeGreaterThan(0);
  });

  it.each(VACANCY_TEMPLATES)('$code is named by its trade and not by a person', ({ name, occupation }) => {
    const { es, esFeminine } = getOccupation(occupation).labels;
    const title = name.es.toLocaleLowerCase('es');
    const gendered = es === esFeminine ? [] : [es, esFeminine].map((label) => label.toLocaleLowerCase('es'));
    expect(gendered.filter((label) => title === label || title.startsWith(`${label} `))).toEqual([]);
    expect(title).not.toMatch(/[/@]|\([ao]\)|^(?!mostrador)\S+(?:[ei]r[oa]|dor[ae]?s?|[oa]ri[oa])\b/u);
  });

  it('leave pay and place to the firm, and nothing else', () => {
    for (const template of VACANCY_TEMPLATES) {
      expect(sectionsToTell(templateForm(template, '2026-12-15'))).toEqual(['pay', 'place']);
    }
  });
});

describe('the sections of a vacancy', () => {
  it('all wait in a new one', () => {
    expect(sectionsToTell(blankForm('Venta', '2026-12-15'))).toHaveLength(7);
  });

  it('of a copy wait for its new days only', () => {
    const [template] = VACANCY_TEMPLATES;
    if (template === undefined) throw new Error('no template');
    const past = { ...templateForm(template, '2025-01-10'), district: '150132', closesOn: '2025-02-01', unseen: [] };
    const copy = copiedForm(past, '2026-12-15');
    expect(copy).toMatchObject({ district: '150132', startOn: '2026-12-15', closesOn: undefined, tasks: past.tasks });
    expect(sectionsToTell(copy)).toEqual(['place']);
    expect(sectionsToTell({ ...copy, unseen: [] })).toEqual([]);
  });
});
