import { da } from './da.ts';
export const en = da;
