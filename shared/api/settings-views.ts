/** What *Indstillinger* is shown of the municipality's places. */
import type { SiteKind } from '../standards/quality.ts';

/** A site, and what kind of place it is; a standard may say what trains where (B1, I6, I14). Null until somebody says it. */
export interface SiteView {
  id: string;
  name: string;
  kind: SiteKind | null;
}
