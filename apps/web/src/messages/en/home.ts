import type { home as base } from '../es/home.js';

export const home: Record<keyof typeof base, string> = {
  'home.title': 'Work that fits your life',
  'home.lead':
    'We bring Venezuelan and Peruvian people and employers together. If something stands in your way, we look for somebody who can lift it. <b>It is free.</b>',
  'home.start': 'Where to start',
  'home.seeker': 'I am looking for work',
  'home.seekerNote': '12 minutes. No papers needed.',
  'home.employer': 'I have work to offer',
  'home.employerNote': 'Get up to 10 reviewed profiles.',
  'home.organisation': 'I am from an organisation',
  'home.organisationNote': 'Accompany, refer and measure.',
  'home.services': 'See support near me',
  'home.servicesNote': 'without an account: childcare, documents, legal advice.',
  'home.example':
    '<b>An example.</b> Yuleisy knows baking. The job is 25 minutes away and asks to stay in the afternoon.',
  'home.exampleGap': '<b>Missing:</b> somebody to care for her daughter from 2 to 6',
  'home.exampleFix': '<b>Possible:</b> a community crèche 8 minutes away, at no cost to her',
  'home.exampleThen': '3 jobs open',
  'home.how': 'How it works',
  'home.how1': '<b>You tell us what you can do.</b> Also what you did at home, without a contract or on your own.',
  'home.how2': '<b>We show you jobs and why.</b> With pay, hours, contract and minutes of travel.',
  'home.how3': '<b>If something is missing, we look for a way.</b> Who helps, what it costs and how long it takes.',
  'home.how4': '<b>You decide who contacts you.</b> Nobody sees your name or phone before you say yes.',
  'home.behind': 'Who is behind this',
  'home.behindText':
    'Ayni is run by <b>{count, plural, one {# social organisation} other {# social organisations}}</b> in {cities}. It belongs neither to the state nor to an employment agency.',
  'home.free': 'We do not charge for a job. If anybody charges you,',
  'home.report': 'tell us.',
  'home.noPolice':
    'We do not send your data to the migration office or the police. If a judge orders it, we tell you if the law allows.',
  'home.reviewed': 'A person reviews each job before you see it.',
};
