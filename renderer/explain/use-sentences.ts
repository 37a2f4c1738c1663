/** The scheduler's findings in everyday words, in the chosen language. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView, CostPartView, MoveView, ResourceView } from '#shared/api/explanations.ts';
import type { ProposedStart, TherapistRef } from '#shared/api/views.ts';
import { type Format, useFormat } from '../i18n/format.ts';

export interface Sentences {
  /** `tirs. 3. feb. kl. 09:00 ved Mette Holm` */
  start(start: ProposedStart): string;
  /** `hold: Balance 1`, `individuelt: Nord` or `hjemme`. */
  form(start: ProposedStart): string;
  /** `+120 point`, `−40 point` or `0 point`. */
  points(cost: number): string;
  /** `Starter efter fristen +80, Ventedage frem til start +40`, the greatest first. */
  parts(parts: readonly CostPartView[]): string;
  change(change: ChangeView): string;
  changes(changes: readonly ChangeView[]): string;
  move(move: MoveView): string;
  resource(resource: ResourceView): string;
}

const signed = (value: number, format: Format) =>
  value > 0 ? `+${format.number(value)}` : value < 0 ? `−${format.number(-value)}` : '0';

/** The parts that are worth a word, the greatest first. */
export const tellingParts = (parts: readonly CostPartView[]): CostPartView[] =>
  parts.filter(({ cost }) => Math.round(cost) !== 0).sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost));

export function useSentences(): Sentences {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    // Staff that a change would add has no name.
    const name = (therapist: TherapistRef) => therapist.name || t('explain.extraColleague');
    const who = (profession: TherapistRef['profession'], competence: string | null) =>
      competence === null
        ? t(`profession.${profession}`)
        : t('explain.skilled', { profession: t(`profession.${profession}`), competence });
    const where = (siteName: string | null) => siteName ?? t('waiting.atHome');

    const sentences: Sentences = {
      start: ({ date, from, therapist }) =>
        t('waiting.with', { date: format.date(date), time: from, therapist: name(therapist) }),
      form({ modality, teamName, siteName }) {
        const place = modality === 'home' ? null : (teamName ?? siteName);
        const word = t(`modality.${modality}`);
        return place === null ? word : t('explain.formAt', { form: word, place });
      },
      points: (cost) => t('plan.points', { value: signed(Math.round(cost), format) }),
      parts: (parts) =>
        tellingParts(parts)
          .map(({ part, cost }) => `${t(`plan.part.${part}`)} ${signed(Math.round(cost), format)}`)
          .join(', '),
      change(change) {
        switch (change.kind) {
          case 'seat':
            return t('explain.change.seat', {
              team: change.teamName,
              when:
                change.from === change.to
                  ? format.date(change.from)
                  : format.dateRange(change.from, change.to),
            });
          case 'interviewHour':
            return t('explain.change.interviewHour', {
              who: who(change.profession, change.competence),
              where: where(change.siteName),
              date: format.date(change.date),
              times: format.times(change.from, change.to),
            });
          case 'room':
            return t('explain.change.room', { site: change.siteName, date: format.date(change.date) });
          case 'availability':
            return t('explain.change.availability', { weekday: format.weekday(change.weekday) });
          case 'anyTime':
            return t('explain.change.anyTime');
          case 'notAway':
            return t('explain.change.notAway', { when: format.dateRange(change.from, change.to) });
          case 'site':
            return t('explain.change.site', { site: change.siteName });
          case 'modality':
            return t(`explain.change.modality.${change.modality}`);
          case 'intakeDate':
            return t('explain.change.intakeDate', {
              team: change.teamName,
              date: format.date(change.date),
            });
          case 'anyTherapist':
            return t('explain.change.anyTherapist');
        }
      },
      changes(changes) {
        const [first, second] = changes.map(sentences.change);
        return second === undefined
          ? (first ?? '')
          : t('explain.bothChanges', { first: first ?? '', second });
      },
      move(move) {
        switch (move.kind) {
          case 'leader':
            return t('explain.move.leader', {
              team: move.teamName,
              date: format.date(move.date),
              was: name(move.was),
              now: name(move.now),
            });
          case 'cancelled':
            return t('explain.move.cancelled', {
              team: move.teamName,
              date: format.date(move.date),
              count: move.seatsLost,
            });
          case 'citizen':
            return t('explain.move.citizen', {
              citizen: move.citizen.name,
              was: sentences.start(move.was),
              now: sentences.start(move.now),
            });
        }
      },
      resource(resource) {
        switch (resource.kind) {
          case 'interviewTime':
            return t('explain.resource.interviewTime', {
              who: who(resource.profession, resource.competence),
              where: where(resource.siteName),
            });
          case 'rooms':
            return t('explain.resource.rooms', { site: resource.siteName });
          case 'seats':
            return t('explain.resource.seats', { team: resource.teamName });
          case 'intake':
            return t('explain.resource.intake', { team: resource.teamName });
          default:
            return t(`explain.resource.${resource.kind}`);
        }
      },
    };
    return sentences;
  }, [t, format]);
}
