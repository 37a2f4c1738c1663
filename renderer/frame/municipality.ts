import type { MunicipalityStatus } from '#shared/api/views.ts';

/** A municipality that is open, with its facts. */
export type OpenMunicipality = Extract<MunicipalityStatus, { open: true }>;
