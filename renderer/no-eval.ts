/** Zod would try whether it may compile its checks, which the content security policy forbids and the browser reports. */
import { z } from 'zod';

z.config({ jitless: true });
