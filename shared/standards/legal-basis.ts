import { z } from 'zod';

/** The paragraph that a course is granted under. Text, not a list: the law moves (from July 2025 older citizens fall under ældreloven). */
export const legalBasis = z.string().trim().min(1).max(100);
