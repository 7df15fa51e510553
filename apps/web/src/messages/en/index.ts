import type { MessageKey } from '../es/index.js';
import { ui } from './ui.js';

export const en: Readonly<Record<MessageKey, string>> = { ...ui };
