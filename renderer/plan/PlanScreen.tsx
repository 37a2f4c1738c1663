import type { OpenMunicipality } from '../frame/municipality.ts';

export function PlanScreen({ municipality }: { municipality: OpenMunicipality }) {
  return <p>{municipality.name}</p>;
}
