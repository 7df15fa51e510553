import { ui } from './ui.js';

export const es = { ...ui } as const;
export type MessageKey = keyof typeof es;
