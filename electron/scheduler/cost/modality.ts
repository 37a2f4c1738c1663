import type { Modality, Standard } from '#shared/model/scenario.ts';
import { pricePerCourse } from './amount.ts';

/** `modalityStep × i` for the i-th modality in the standard's order, counting from 0. */
export const modality = pricePerCourse((course, { facts }) =>
  modalityCost(facts.scenario.standard, course.modality),
);

/** What a course of this modality costs for not being of the most wanted one. */
export function modalityCost(standard: Standard, modality: Modality): number {
  return standard.weights.modalityStep * standard.modalityOrder.indexOf(modality);
}
