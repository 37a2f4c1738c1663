import bronderslev from '#resources/standards/bronderslev.json' with { type: 'json' };
import ishoj from '#resources/standards/ishoj.json' with { type: 'json' };
import sonderborg from '#resources/standards/sonderborg.json' with { type: 'json' };
import standard10a from '#resources/standards/standard-10a.json' with { type: 'json' };
import vejen from '#resources/standards/vejen.json' with { type: 'json' };
import { type StandardFile, type StandardId, standardFile } from '#shared/standards/standard-file.ts';

const files: Record<StandardId, unknown> = {
  vejen,
  ishoj,
  'standard-10a': standard10a,
  bronderslev,
  sonderborg,
};

/** One of the five quality standards that the product ships, checked; throws where its file is not valid. */
export function shippedStandard(id: StandardId): StandardFile {
  return standardFile.parse(files[id]);
}
