/** How long a search may take. Ten seconds is enough for a good plan of a middling municipality. */
export const standardSeconds = 10;
export const secondsOffered = [5, 10, 30, 60, 120, 300] as const;
