import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CitizenFacts } from '#shared/course/history.ts';
import type { OrderFault } from '#shared/course/verdicts.ts';
import type { Modality, Profession, Standard } from '#shared/model/scenario.ts';
import type { QualityRules, ServiceRules, SiteKind, TrainingForm } from '#shared/standards/quality.ts';
import { ageOn } from './eligibility.ts';

/** What an order asks for. */
export interface OrderWish {
  readonly serviceId: string;
  readonly modalities: readonly Modality[];
  readonly sites: readonly string[];
  readonly profession: Profession | null;
}

/** What an order is looked at with: its day, its citizen, what is recorded, and what is known of the sites. */
export interface OrderGround {
  readonly on: IsoDate;
  readonly citizen: CitizenFacts;
  /** The value recorded for one of the standard's fields, or null. */
  recorded(fieldId: string): string | null;
  /** What kind of place a site is; null where nobody has said, and then it is not judged. */
  siteKind(siteId: string): SiteKind | null;
}

/**
 * What keeps an order from being given under the standard, before any planning: forms it does not offer, places, ages, a reason
 * not recorded (V1, V6, I6, I7, I14, K8, K10, B1, S1 to S6, S17). What a scenario cannot carry is kept here.
 */
export function orderFaults(
  quality: QualityRules,
  planning: Standard,
  wish: OrderWish,
  ground: OrderGround,
): OrderFault[] {
  const service = quality.services.find(({ id }) => id === wish.serviceId);
  if (!service) return [{ problem: 'unknownService', row: null, facts: { serviceId: wish.serviceId } }];
  const forms = quality.forms.filter((form) => service.forms.includes(form.id));
  return [
    ...citizenFaults(service, ground),
    ...wish.modalities.flatMap((modality) => {
      const offered = forms.filter((form) => form.plannedAs === modality);
      if (offered.length === 0)
        return { problem: 'modalityNotOffered' as const, row: service.rows[0] ?? null, facts: { modality } };
      return [
        ...reasonFaults(modality, offered, ground),
        ...staffFaults(modality, offered, wish, planning),
        ...(modality === 'home' ? [] : siteFaults(modality, offered, wish.sites, ground)),
      ];
    }),
  ];
}

/** S1 to S3 are for adults, S2 for those on a short stay. */
function citizenFaults(
  service: ServiceRules,
  { on, citizen: { birthDate, housing } }: OrderGround,
): OrderFault[] {
  const row = service.rows[0] ?? null;
  const faults: OrderFault[] = [];
  if (service.ageFrom !== null && birthDate !== null && ageOn(birthDate, on) < service.ageFrom)
    faults.push({ problem: 'tooYoung', row, facts: { ageFrom: service.ageFrom, age: ageOn(birthDate, on) } });
  if (service.housing !== null && !service.housing.includes(housing))
    faults.push({ problem: 'notForThisHousing', row, facts: { housing, only: service.housing.join(' ') } });
  return faults;
}

/** K8: training at home has a reason. Where one form of the modality asks for none, none is asked for. */
function reasonFaults(
  modality: Modality,
  offered: readonly TrainingForm[],
  { recorded }: OrderGround,
): OrderFault[] {
  if (offered.some((form) => form.needsRecord === null || recorded(form.needsRecord) !== null)) return [];
  const [form] = offered;
  return form?.needsRecord
    ? [
        {
          problem: 'reasonNotRecorded',
          row: form.rows[0] ?? null,
          facts: { modality, fieldId: form.needsRecord },
        },
      ]
    : [];
}

/**
 * I7: training assistants train in the rehabilitation rooms only. The planner would let anybody of the service's professions do
 * it, so an order for a form that fewer may lead has to name one of these.
 */
function staffFaults(
  modality: Modality,
  offered: readonly TrainingForm[],
  { serviceId, profession }: OrderWish,
  planning: Standard,
): OrderFault[] {
  if (modality === 'team' || offered.some((form) => form.by === null)) return [];
  const may = new Set(offered.flatMap((form) => form.by ?? []));
  const planned = planning.services.find(({ id }) => id === serviceId)?.professions.training ?? [];
  const wouldDo = profession === null ? planned : [profession];
  if (wouldDo.every((who) => may.has(who))) return [];
  return [
    {
      problem: 'professionNeeded',
      row: offered[0]?.rows[0] ?? null,
      facts: { modality, professions: [...may].join(' ') },
    },
  ];
}

/** B1: teams at a health centre, or at a nursing home for those who live there. */
function siteFaults(
  modality: Modality,
  offered: readonly TrainingForm[],
  sites: readonly string[],
  { citizen, siteKind }: OrderGround,
): OrderFault[] {
  return sites.flatMap((siteId): OrderFault[] => {
    const kind = siteKind(siteId);
    if (kind === null) return [];
    const here = offered.filter((form) => form.at === null || form.at.includes(kind));
    const row = (here[0] ?? offered[0])?.rows[0] ?? null;
    if (here.length === 0) return [{ problem: 'siteNotOffered', row, facts: { modality, siteId, kind } }];
    const open = here.some((form) => !form.residentsOnly || citizen.housing === kind);
    return open ? [] : [{ problem: 'residentsOnly', row, facts: { modality, siteId, kind } }];
  });
}
