/** The compiled sets of starts say the same as the rules that they were compiled from, start by start. */
import { expect, test } from 'vitest';
import { compileInstance } from '../../../../electron/scheduler/instance/instance.ts';
import { WEEKDAYS } from '../../../../electron/scheduler/instance/staff.ts';
import { canCome } from '../../../../electron/scheduler/rules/citizen.ts';
import { worksThen } from '../../../../electron/scheduler/rules/therapist.ts';
import { overlap } from '../../../../electron/scheduler/view/spans.ts';
import { randomScenario } from '../random-scenario.ts';

const seeds = [2, 9, 16, 23, 31, 44];
const has = (bits: Int32Array, offset: number, start: number) =>
  ((bits[offset + (start >> 5)] ?? 0) & (1 << (start & 31))) !== 0;

test.each(seeds)(
  'random scenario %i: a therapist has a start at a site exactly where rule 3 says so',
  (seed) => {
    const { staff, days, grid, lengths, places } = compileInstance(randomScenario(seed));
    const siteIds = [...places.siteIndex.keys()];
    let compared = 0;
    staff.facts.forEach((who, t) => {
      for (let d = 0; d < days.count; d++) {
        if (staff.absent[t * days.count + d] === 1) continue;
        const presence = t * WEEKDAYS + (days.weekday[d] ?? 0);
        siteIds.forEach((siteId, site) => {
          lengths.minutes.forEach((minutes, l) => {
            grid.minute.forEach((from, start) => {
              let compiled = false;
              for (
                let p = staff.firstPresence[presence] ?? 0;
                p < (staff.firstPresence[presence + 1] ?? 0);
                p++
              )
                if (staff.presenceSite[p] === site)
                  compiled ||= has(staff.presenceStarts, (p * lengths.count + l) * grid.words, start);
              const asked = worksThen(who, days.number[d] ?? 0, { from, to: from + minutes }, siteId);
              if (compiled !== asked) throw new Error(`${who.source.id} day ${d} at ${from} for ${minutes}`);
              compared++;
            });
          });
        });
      }
    });
    expect(compared === 0).toBe(staff.count === 0);
  },
);

test.each(seeds)(
  'random scenario %i: a citizen has a start exactly where rule 7 and what stands allow it',
  (seed) => {
    const { citizens, days, grid, lengths, facts } = compileInstance(randomScenario(seed));
    citizens.list.forEach(({ facts: referral }, r) => {
      const { citizenId } = referral.source;
      const busy = [...facts.bookings, ...facts.oldSeats].filter((b) => b.citizenId === citizenId);
      for (let d = 0; d < days.count; d++) {
        const day = days.number[d] ?? 0;
        lengths.minutes.forEach((minutes, l) => {
          grid.minute.forEach((from, start) => {
            const span = { from, to: from + minutes };
            const offset = ((r * days.count + d) * lengths.count + l) * grid.words;
            const isFree = !busy.some((b) => b.day === day && overlap(b, span));
            if (has(citizens.starts, offset, start) !== (isFree && canCome(referral, day, span)))
              throw new Error(`${referral.source.id} day ${d} at ${from} for ${minutes}`);
          });
        });
      }
    });
    expect(citizens.count).toBe(facts.referrals.size);
  },
);
